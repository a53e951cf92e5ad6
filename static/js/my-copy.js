// Highlights and notes in the text, on this device only: select words, or go to a provision and press h or n.
import { add, all, carrying, change, doing, edition, element, label, paragraphs, placeOf, remove, setting, wordsOf } from "./notes.js";

const gettext = self.gettext ?? ((words) => words);
const main = document.querySelector("main");
const bar = element("div", "", { className: "my-bar", hidden: true, lang: document.documentElement.lang });
bar.setAttribute("role", "toolbar");
bar.setAttribute("aria-label", gettext("My copy"));
const status = element("p", "", { className: "unseen" });
status.setAttribute("role", "status");
main.append(status);
let chosen = [];
let editing = null; // id of the note that is being written

const say = (words) => (status.textContent = words);
const button = (words, act, name = words) => {
  const made = element("button", words, { type: "button", onclick: act });
  if (name !== words) made.setAttribute("aria-label", name);
  return made;
};
const provisions = () => [...document.querySelectorAll("article.provision[id], li.provision[id]")];

// What of a range lies in each provision's own words: [{eid, quote, offset}].
const parts = (range) =>
  provisions().filter((row) => range.intersectsNode(row)).flatMap((row) => {
    const { text, nodes } = wordsOf(row);
    const inside = nodes.filter(({ node }) => range.intersectsNode(node));
    if (!inside.length) return [];
    const [first, last] = [inside.at(0), inside.at(-1)];
    let start = first.start + (range.startContainer === first.node ? range.startOffset : 0);
    let end = last.start + (range.endContainer === last.node ? range.endOffset : last.node.length);
    while (start < end && /\s/.test(text[start])) start++;
    while (end > start && /\s/.test(text[end - 1])) end--;
    return start < end ? [{ eid: row.id, quote: text.slice(start, end), offset: start }] : [];
  });

const selected = () => {
  const selection = getSelection();
  return selection.rangeCount && !selection.isCollapsed && main.contains(selection.anchorNode) ? selection.getRangeAt(0) : null;
};

// The words of the provision that has the focus, or that the address marks.
const whole = () => {
  const row = document.activeElement.closest?.("article.provision[id], li.provision[id]") ?? document.querySelector(".provision.marked");
  const { text } = row ? wordsOf(row) : {};
  return text ? [{ eid: row.id, quote: text, offset: 0 }] : [];
};

const keep = (places, withNote) => {
  const made = places.map((place) => add({ ...place, edition: edition() }));
  if (made.includes(null)) return say(gettext("This browser does not let this site store anything, so the words cannot be marked."));
  getSelection().removeAllRanges();
  hide();
  editing = withNote ? made[0]?.id : null;
  paint();
  if (!withNote && made.length) say(gettext("Highlighted in %s. It stays on this device.").replace("%s", made.map((note) => label(note.eid)).join(", ")));
};

const hide = () => (bar.hidden = true);

const offer = () => {
  const range = selected();
  chosen = range ? parts(range) : [];
  if (!chosen.length) return bar.contains(document.activeElement) || hide();
  // After the words, so that the next tab stop from the selection is here.
  paragraphs(document.getElementById(chosen.at(-1).eid)).at(-1).after(bar);
  bar.hidden = false;
  const line = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const below = line.bottom + bar.offsetHeight + 16 < innerHeight;
  bar.style.left = `${Math.max(8, Math.min(line.right - bar.offsetWidth / 2, innerWidth - bar.offsetWidth - 8))}px`;
  bar.style.top = `${below ? line.bottom + 8 : Math.max(8, line.top - bar.offsetHeight - 8)}px`;
};

const wrap = (row, start, end, id) => {
  for (const { node, start: at } of wordsOf(row).nodes.reverse()) {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.length)];
    if (from >= to) continue;
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    const mark = element("mark", "", { className: "mine" });
    mark.dataset.mine = id;
    range.surroundContents(mark);
  }
};

const clear = () => {
  for (const list of document.querySelectorAll(".my-notes")) list.remove();
  for (const mark of document.querySelectorAll("mark.mine")) {
    const place = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    place.normalize();
  }
};

// Whoever works by keyboard goes on where they were: at the note, or, where it is gone, at its provision.
const goBackTo = ({ id, eid }) =>
  (document.querySelector(`.my-notes [data-note="${CSS.escape(id)}"] button`) ?? document.querySelector(`#${CSS.escape(eid)} a`))?.focus();

const editor = (note) => {
  const form = element("form");
  const words = element("textarea", "", { value: note.note, rows: 3, ariaLabel: doing(note).written });
  const close = () => ((editing = null), paint(), goBackTo(note));
  form.append(words, element("button", gettext("Save"), { type: "submit" }), button(gettext("Cancel"), close));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    say(change(note.id, words.value.trim()) ? gettext("Saved on this device.") : gettext("This browser does not let this site store anything."));
    close();
  });
  form.addEventListener("keydown", (event) => event.key === "Escape" && close());
  queueMicrotask(() => words.focus());
  return form;
};

const line = (note, gone) => {
  const item = element("li");
  item.dataset.note = note.id;
  if (gone) item.append(element("p", `${gone} ${gettext("You had marked: “%s”").replace("%s", () => note.quote)}`, { className: "changed" }));
  if (editing === note.id) return item.append(editor(note)), item;
  item.append(element("p", note.note || gettext("Highlighted"), { className: note.note ? "words" : "bare" }));
  const edit = () => ((editing = note.id), paint());
  const erase = () => (!note.note || confirm(gettext("Delete this note?"))) && remove(note.id) && (paint(), say(gettext("Deleted.")), goBackTo(note));
  const names = doing(note);
  item.append(button(names.edit, edit, names.editing), button(names.erase, erase, names.erasing));
  return item;
};

const list = (after, items) => {
  const made = element("ul", "", { className: "my-notes", ariaLabel: gettext("My copy"), lang: document.documentElement.lang });
  made.append(...items);
  after.after(made);
};

const paint = () => {
  clear();
  const here = all().filter((note) => note.edition === edition());
  const root = document.querySelector("article.provision[id]");
  for (const row of provisions()) {
    const mine = here.filter((note) => note.eid === row.id);
    if (!mine.length) continue;
    const text = wordsOf(row).text;
    const items = mine.map((note) => {
      const at = placeOf(note, text);
      if (at >= 0) wrap(row, at, at + note.quote.length, note.id);
      return line(note, at < 0 ? gettext("The text has changed since.") : "");
    });
    const last = paragraphs(row).at(-1) ?? row.firstElementChild;
    list(last, items);
  }
  const orphans = here.filter((note) => !document.getElementById(note.eid) && note.eid.startsWith(`${root?.id}__`));
  if (orphans.length) list(root, orphans.map((note) => line(note, gettext("%s is no longer in the text.").replace("%s", label(note.eid)))));
};

const typing = (event) => event.target.closest?.("input, textarea, select, [contenteditable]") || event.ctrlKey || event.metaKey || event.altKey;

if (main && provisions().length) {
  bar.append(button(gettext("Highlight"), () => keep(chosen, false)), button(gettext("Note"), () => keep(chosen, true)));
  bar.append(element("a", gettext("My copy"), { href: carrying("/my-copy/") }));
  bar.addEventListener("pointerdown", (event) => event.target.matches("button") && event.preventDefault());
  main.append(bar);
  document.documentElement.dataset.printNotes = setting("print") ?? "off";
  document.addEventListener("selectionchange", offer);
  addEventListener("scroll", () => bar.hidden || offer(), { passive: true });
  addEventListener("storage", (event) => event.key === "my-copy" && !editing && paint());
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if (typing(event) || setting("keys") === "off" || !["h", "n"].includes(event.key)) return;
    const range = selected();
    const places = range ? parts(range) : whole();
    if (!places.length) return;
    event.preventDefault();
    keep(places, event.key === "n");
  });
  paint();
}
