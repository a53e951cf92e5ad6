// All highlights and notes on one page: find, change, delete, export, import. Nothing is sent: the text is fetched
// whole and compared here, so that not even the names of the provisions leave the device.
import { address, all, change, checked, doing, element, label, merge, packed, placeOf, remove, setting, wordsOf } from "./notes.js";
import { page } from "./fetched.js";

const gettext = self.gettext ?? ((words) => words);
const ngettext = self.ngettext ?? ((one, many, n) => (n === 1 ? one : many));
const root = document.querySelector("[data-my-copy]");
const [tools, status, list] = ["tools", "status", "list"].map((name) => root.querySelector(`[data-${name}]`));
const texts = new Map();
let editing = null;
const tongue = document.documentElement.lang.replace(/^en$/, "en-GB"); // of dates

const say = (words) => (status.textContent = words);
const button = (words, act, name = words) => {
  const made = element("button", words, { type: "button", onclick: act });
  made.setAttribute("aria-label", name);
  return made;
};

// The whole text of an edition as a document, null where it cannot be had.
const textOf = (edition) => {
  const query = edition ? `?edition=${encodeURIComponent(edition)}` : "";
  if (!texts.has(edition)) texts.set(edition, page(`/text/${query}`).catch(() => null));
  return texts.get(edition);
};

const stateOf = async (note) => {
  const text = await textOf(note.edition);
  if (!text) return { order: 0, said: gettext("The text could not be fetched to compare.") };
  const row = text.getElementById(note.eid);
  if (!row) return { order: Infinity, said: gettext("This provision is no longer in the text."), changed: true };
  const order = [...text.querySelectorAll(".provision[id]")].indexOf(row);
  const here = placeOf(note, wordsOf(row).text) >= 0;
  return { order, said: here ? "" : gettext("The text has changed since: these words are no longer in it."), changed: !here };
};

const wanted = ({ note, quote, eid }, { changed }) => {
  const words = tools.elements.words.value.trim().toLowerCase();
  const which = tools.elements.which.value;
  const kinds = { all: true, notes: note !== "", highlights: note === "", changed };
  return kinds[which] && `${note}\n${quote}\n${label(eid)}`.toLowerCase().includes(words);
};

const editor = (note) => {
  const form = element("form");
  const words = element("textarea", "", { value: note.note, rows: 4, ariaLabel: doing(note).written });
  const close = () => ((editing = null), show());
  form.append(words, element("button", gettext("Save"), { type: "submit" }), button(gettext("Cancel"), close));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    say(change(note.id, words.value.trim()) ? gettext("Saved on this device.") : gettext("This browser does not let this site store anything."));
    close();
  });
  queueMicrotask(() => words.focus());
  return form;
};

const line = (note, state) => {
  const item = element("li");
  const place = label(note.eid);
  const head = element("p", element("a", place, { href: address(note), lang: "en" }), { className: "place" });
  if (note.edition) head.append(` ${gettext("(edition %s)").replace("%s", () => note.edition)}`);
  item.append(head, element("p", element("mark", note.quote, { className: "mine" }), { className: "quote" }));
  if (state.said) item.append(element("p", state.said, { className: "changed" }));
  if (editing === note.id) return item.append(editor(note)), item;
  if (note.note) item.append(element("p", note.note, { className: "words" }));
  const day = new Date(note.changed);
  item.append(element("p", Number.isNaN(day.getTime()) ? "" : day.toLocaleDateString(tongue, { dateStyle: "long" }), { className: "bare" }));
  const erase = () => (!note.note || confirm(gettext("Delete this note?"))) && remove(note.id) && (show(), say(gettext("Deleted.")));
  const names = doing(note);
  item.append(button(names.edit, () => ((editing = note.id), show()), names.editing));
  item.append(button(gettext("Delete"), erase, gettext("Delete on %s").replace("%s", place)));
  return item;
};

const show = async () => {
  const notes = all();
  const states = await Promise.all(notes.map(stateOf));
  const rows = notes.map((note, n) => ({ note, state: states[n] })).filter(({ note, state }) => wanted(note, state));
  rows.sort((one, other) => one.state.order - other.state.order || one.note.offset - other.note.offset);
  list.replaceChildren(...rows.map(({ note, state }) => line(note, state)));
  const none = notes.length ? gettext("None of your notes match.") : gettext("You have marked nothing yet.");
  if (!rows.length) list.append(element("li", none, { className: "bare" }));
};

const save = () => {
  const whole = new Blob([JSON.stringify(packed(all()), null, 2)], { type: "application/json" });
  const link = element("a", "", { href: URL.createObjectURL(whole), download: "my-copy.json" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

const take = async (file) => {
  let whole;
  try {
    whole = checked(JSON.parse(await file.text()));
  } catch (error) {
    const why = error instanceof SyntaxError ? gettext("It is not a JSON file.") : error.message;
    return say(gettext("This file cannot be imported. %s Nothing was changed.").replace("%s", why));
  }
  const done = merge(whole.notes);
  if (!done) return say(gettext("This browser does not let this site store anything, so nothing was imported."));
  const [added, updated] = done;
  const said = ngettext(
    "%(added)s entry added, %(updated)s updated, %(here)s here already.",
    "%(added)s entries added, %(updated)s updated, %(here)s here already.",
    added,
  );
  const here = whole.notes.length - added - updated;
  say(said.replace("%(added)s", added).replace("%(updated)s", updated).replace("%(here)s", here));
  show();
};

root.hidden = false;
tools.addEventListener("submit", (event) => event.preventDefault());
tools.addEventListener("input", (event) => event.target.matches("[name]") && show());
root.querySelector("[data-export]").addEventListener("click", save);
root.querySelector("[data-import]").addEventListener("change", async ({ target }) => {
  if (target.files[0]) await take(target.files[0]);
  target.value = "";
});
const [keys, print] = ["keys", "print"].map((name) => root.querySelector(`[data-${name}]`));
keys.checked = setting("keys") !== "off";
print.checked = setting("print") === "on";
keys.addEventListener("change", () => setting("keys", keys.checked ? "on" : "off"));
print.addEventListener("change", () => setting("print", print.checked ? "on" : "off"));
addEventListener("storage", () => editing || show());
show();
