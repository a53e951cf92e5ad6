// The pages that the copy gives, as nodes: contents, a division, a provision, the whole text, results, and nothing.
import { element } from "./notes.js";
import { search, snippet } from "./offline-search.js";
import { addressIn, addressOf, all, copyOf, divisionsAround, headingOf, nameOf, nearest, pageOf, rows } from "./offline-text.js";

const gettext = self.gettext ?? ((words) => words);
const ngettext = self.ngettext ?? ((one, many, n) => (n === 1 ? one : many));
const link = (words, href) => element("a", words, { href });
const made = (name, className, ...inside) => {
  const whole = element(name, "", { className });
  whole.append(...inside);
  return whole;
};
// A sentence with nodes in it, each where a %s stands.
const sentence = (words, ...nodes) => words.split("%s").flatMap((piece, n) => (n ? [nodes[n - 1], piece] : [piece]));
// No evidence for the annexes is in the copy, so nothing leads to it.
const withoutOrigins = (page) => {
  for (const origin of page.querySelectorAll('a[href$="#origin"]')) origin.remove();
  return page;
};

const trail = (row) => {
  const steps = [link(gettext("Contents"), "/articles/"), ...divisionsAround(pageOf(row)).map((around) => link(nameOf(around), addressOf(around)))];
  steps.push(link(nameOf(pageOf(row)), addressOf(pageOf(row))));
  if (row !== pageOf(row)) steps.push(link(nameOf(row), addressOf(row)));
  steps.at(-1).setAttribute("aria-current", "page");
  const list = made("ol", "", ...steps.map((step) => made("li", "", step)));
  return Object.assign(made("nav", "trail", list), { ariaLabel: gettext("Where this stands") });
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
  return Object.assign(made("nav", "turn", ...step(same[place - 1], "prev"), ...step(same[place + 1], "next")), { ariaLabel: gettext("Previous and next") });
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

export const contents = () => ({ title: gettext("Contents"), nodes: [element("h1", gettext("Contents")), copyOf("standing"), copyOf("listing")] });

export const annexes = () => {
  const listing = copyOf("listing");
  for (const item of listing.querySelectorAll("li")) if (!item.querySelector('a[href^="/annexes/"]')) item.remove();
  return { title: gettext("Annexes"), nodes: [element("h1", gettext("Annexes")), copyOf("standing"), listing] };
};

export const wholeText = () => ({
  title: gettext("The whole text"),
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
  made(
    "p",
    "jump",
    link(gettext("Go to %s").replace("%s", nameOf(near)), addressOf(near)),
    ` – ${gettext("there is no %s; this is the nearest provision that exists.").replace("%s", () => asked)}`,
  );

export const results = (typed) => {
  const near = addressIn(typed) && nearest(addressIn(typed));
  if (near) return { title: gettext("Search"), room: "results", nodes: [element("h1", gettext("Search")), copyOf("standing"), jump(near, typed.trim())] };
  const found = search(typed);
  const many = ngettext("%(n)s article or annex in the copy for: %(words)s", "%(n)s articles or annexes in the copy for: %(words)s", found.length);
  const some = found.length ? many.replace("%(n)s", found.length) : gettext("Nothing in the copy for: %(words)s");
  const said = typed.trim() ? some.replace("%(words)s", () => typed) : gettext("Type words, or a citation, into the box above.");
  const how = element("p", gettext("In the copy, all words are looked for, each as the beginning of a word; words in quotation marks stand together."), { className: "found-what" });
  const status = element("p", said, { className: "found-what", role: "status" });
  return { title: gettext("Search"), room: "results", nodes: [element("h1", gettext("Search")), copyOf("standing"), status, how, made("ol", "found", ...found.map((one) => group(typed, one)))] };
};

export const absent = (row) => {
  const nodes = [element("h1", gettext("This page is not in the copy"))];
  if (row) nodes.push(made("p", "", ...sentence(gettext("The text has no such provision. The nearest that exists is %s."), link(nameOf(row), addressOf(row)))));
  else {
    const links = [link(gettext("contents"), "/articles/"), link(gettext("whole text"), "/text/")];
    nodes.push(made("p", "", ...sentence(gettext("Without a network there are the %s, every article and annex, the %s and the search."), ...links)));
    nodes.at(-1).append(` ${gettext("Whatever else is at this address will be here again when the site can be reached.")}`);
  }
  return { title: gettext("Not in the copy"), nodes };
};
