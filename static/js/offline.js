// Shows what the copy has for the address of the page: the worker gives this page at any address while the site is away.
import { element } from "./notes.js";
import * as pages from "./offline-pages.js";
import { fetchedOn, start } from "./offline-switch.js";
import { addressIn, addressOf, all, at, copyOf, named, nearest } from "./offline-text.js";

const gettext = self.gettext ?? ((words) => words);
const main = document.querySelector("main");
const path = decodeURI(location.pathname);
const query = new URLSearchParams(location.search);
const words = query.get("q") ?? "";
const ROOMS = { "/": pages.contents, "/articles/": pages.contents, "/annexes/": pages.annexes, "/text/": pages.wholeText };

// The address that another one leads to, as the site itself would lead there; null where it is a page.
const leadsTo = () => {
  if (at(path)) return null;
  const typed = path === "/search/" ? words : path.slice(1);
  const row = path.startsWith("/id/") ? named(path.slice(4)) : at(`${path}/`) ?? at(addressIn(typed));
  return row ? addressOf(row) : null;
};

const found = () => {
  if (path === "/search/") return pages.results(words);
  if (ROOMS[path]) return ROOMS[path]();
  const row = at(path);
  if (!row) return pages.absent(nearest(path));
  return row.matches("section") ? pages.division(row) : pages.provision(row);
};

// Above the page what it is and from when, and at the foot of the window that it is a copy.
const bands = async () => {
  const [band, stamp] = [copyOf("band"), copyOf("stamp")];
  const day = await fetchedOn();
  for (const made of [band, stamp]) made.querySelector("time").textContent = day;
  band.querySelector("[data-again]").href = location.href;
  return [band, stamp];
};

// The copy has one edition, as it is now: whoever asked for another is told.
const otherEdition = () => {
  const { edition, called } = main.dataset;
  if (!query.has("at") && !query.has("beside") && [null, edition].includes(query.get("edition"))) return [];
  return [element("p", gettext("The address asks for another edition or version. The copy has only this one: %s.").replace("%s", () => called), { className: "notice" })];
};

const show = async () => {
  const { title, room = "plain", nodes, marked, notes } = found();
  const [band, stamp] = await bands();
  document.title = title + document.title.slice(document.title.indexOf(" · "));
  document.body.className = room;
  main.replaceChildren(band, ...otherEdition(), ...nodes, stamp);
  document.querySelector("#q").value = words;
  marked?.focus({ preventScroll: true });
  (marked ?? document.getElementById(location.hash.slice(1)))?.scrollIntoView({ block: "start", behavior: "instant" });
  if (notes) await import(document.querySelector("[data-my-copy]").dataset.myCopy);
};

if (path === "/offline/") {
  document.body.className = "plain";
  main.replaceChildren(all("about"));
  start(main);
} else {
  const to = leadsTo();
  if (to) location.replace(to);
  else show();
}
