// The pages that the copy gives, as nodes: contents, a division, a provision, the whole text, results, and nothing.
import { element } from "./notes.js";
import { search, snippet } from "./offline-search.js";
import { addressIn, addressOf, all, copyOf, divisionsAround, headingOf, nameOf, nearest, pageOf, rows } from "./offline-text.js";

const link = (words, href) => element("a", words, { href });
const made = (name, className, ...inside) => {
  const whole = element(name, "", { className });
  whole.append(...inside);
  return whole;
};
// No evidence for the annexes is in the copy, so nothing leads to it.
const withoutOrigins = (page) => {
  for (const origin of page.querySelectorAll('a[href$="#origin"]')) origin.remove();
  return page;
};

const trail = (row) => {
  const steps = [link("Contents", "/articles/"), ...divisionsAround(pageOf(row)).map((around) => link(nameOf(around), addressOf(around)))];
  steps.push(link(nameOf(pageOf(row)), addressOf(pageOf(row))));
  if (row !== pageOf(row)) steps.push(link(nameOf(row), addressOf(row)));
  steps.at(-1).setAttribute("aria-current", "page");
  const list = made("ol", "", ...steps.map((step) => made("li", "", step)));
  return Object.assign(made("nav", "trail", list), { ariaLabel: "Where this stands" });
};

const turn = (page) => {
  const same = rows.filter((row) => row.matches(page.localName === "section" ? "section" : "article"));
  const step = (row, rel) => {
    if (!row) return [];
    const [small, way] = [element("small", nameOf(row)), element("a", "", { href: addressOf(row), rel })];
    way.append(made("span", "", small, ` ${headingOf(row)}`));
    return [way];
  };
  const place = same.indexOf(page);
  return Object.assign(made("nav", "turn", ...step(same[place - 1], "prev"), ...step(same[place + 1], "next")), { ariaLabel: "Previous and next" });
};

const headed = (page) => {
  const old = page.querySelector("h2, h3");
  const heading = element("h1");
  heading.append(...old.childNodes);
  old.replaceWith(made("header", "", heading));
  return page;
};

export const provision = (row) => {
  const page = headed(withoutOrigins(pageOf(row).cloneNode(true)));
  page.lang = pageOf(row).closest("[lang]").lang;
  const marked = row === pageOf(row) ? null : page.querySelector(`#${CSS.escape(row.id)}`);
  marked?.classList.add("marked");
  if (marked) marked.tabIndex = -1;
  const title = [nameOf(row), headingOf(pageOf(row))].filter(Boolean).join(": ");
  return { title, room: "reading", nodes: [trail(row), copyOf("standing"), page, turn(pageOf(row))], marked, notes: true };
};

export const division = (row) => {
  const listing = copyOf("listing");
  const item = listing.querySelector(`a[href="${addressOf(row)}"]`).closest("li");
  const heading = element("h1");
  heading.append(...item.querySelector("a").childNodes);
  heading.lastElementChild.className = "heading";
  const page = made("article", "provision part", made("header", "", heading), item.querySelector("ol"));
  Object.assign(page, { id: row.id, lang: listing.lang });
  return { title: `${nameOf(row)}: ${headingOf(row)}`, room: "reading", nodes: [trail(row), copyOf("standing"), page, turn(row)] };
};

export const contents = () => ({ title: "Contents", nodes: [element("h1", "Contents"), copyOf("standing"), copyOf("listing")] });

export const annexes = () => {
  const listing = copyOf("listing");
  for (const item of listing.querySelectorAll("li")) if (!item.querySelector('a[href^="/annexes/"]')) item.remove();
  return { title: "Annexes", nodes: [element("h1", "Annexes"), copyOf("standing"), listing] };
};

export const wholeText = () => ({
  title: "The whole text",
  room: "reading whole",
  notes: true,
  nodes: [element("h1", document.querySelector("header.site .name").textContent), copyOf("standing"), withoutOrigins(all("text"))],
});

const hit = (typed, { row, words }) => {
  const snip = element("p", "", { lang: pageOf(row).closest("[lang]").lang });
  snip.append(...snippet(typed, words).map((piece, n) => (n % 2 ? element("mark", piece) : piece)));
  return made("li", "", link(nameOf(row), addressOf(row)), snip);
};

const group = (typed, { page, hits }) => {
  const heading = made("h2", "", link(nameOf(page), addressOf(page)), " ", element("span", headingOf(page)));
  return made("li", "", heading, made("ul", "", ...hits.slice(0, 4).map((one) => hit(typed, one))));
};

const jump = (near, asked) =>
  made("p", "jump", link(`Go to ${nameOf(near)}`, addressOf(near)), ` – there is no ${asked}; this is the nearest provision that exists.`);

export const results = (typed) => {
  const near = addressIn(typed) && nearest(addressIn(typed));
  if (near) return { title: "Search", room: "results", nodes: [element("h1", "Search"), copyOf("standing"), jump(near, typed.trim())] };
  const found = search(typed);
  const many = found.length === 1 ? "1 article or annex" : `${found.length} articles or annexes`;
  const said = !typed.trim() ? "Type words, or a citation, into the box above." : `${found.length ? many : "Nothing"} in the copy for: ${typed}`;
  const how = element("p", "In the copy, all words are looked for, each as the beginning of a word; words in quotation marks stand together.", { className: "found-what" });
  const status = element("p", said, { className: "found-what", role: "status" });
  return { title: "Search", room: "results", nodes: [element("h1", "Search"), copyOf("standing"), status, how, made("ol", "found", ...found.map((one) => group(typed, one)))] };
};

export const absent = (row) => {
  const nodes = [element("h1", "This page is not in the copy")];
  if (row) nodes.push(made("p", "", "The text has no such provision. The nearest that exists is ", link(nameOf(row), addressOf(row)), "."));
  else nodes.push(made("p", "", "Without a network there are the ", link("contents", "/articles/"), ", every article and annex, the ", link("whole text", "/text/"), " and the search. Whatever else is at this address will be here again when the site can be reached."));
  return { title: "Not in the copy", nodes };
};
