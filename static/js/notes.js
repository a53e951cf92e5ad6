// A reader's highlights and notes: how they are kept on this device, and how they hold on to the text.
// A note is {id, eid, edition, quote, offset, note, made, changed}: the provision, the words marked in it, and where.
const gettext = self.gettext ?? ((words) => words);
export const FORMAT = "treaty-notes";
export const VERSION = 1;
const KEY = "my-copy";
const EID = /^[a-z]+(_[0-9A-Za-z]+)?(__[a-z]+_[0-9A-Za-z]+)*$/;

export const all = () => {
  try {
    return checked(JSON.parse(localStorage.getItem(KEY))).notes;
  } catch {
    return []; // nothing kept yet, or not by us
  }
};

// Reads what is kept now, so that two windows do not overwrite each other. False where the browser keeps nothing.
const write = (change) => {
  try {
    localStorage.setItem(KEY, JSON.stringify(packed(change(all()))));
    return true;
  } catch {
    return false;
  }
};

export const packed = (notes) => ({ format: FORMAT, version: VERSION, notes });
export const add = (fields) => {
  const now = new Date().toISOString();
  const note = { id: crypto.randomUUID?.() ?? `${now}-${Math.random()}`, note: "", ...fields, made: now, changed: now };
  return write((notes) => [...notes, note]) ? note : null;
};
export const change = (id, words) =>
  write((notes) => notes.map((n) => (n.id === id ? { ...n, note: words, changed: new Date().toISOString() } : n)));
export const remove = (id) => write((notes) => notes.filter((n) => n.id !== id));

const same = (one, other) => ["eid", "edition", "quote", "offset", "note"].every((key) => one[key] === other[key]);

// Adds what is not here yet; of two states of the same note the later one stays. Gives [added, updated] or null.
export const merge = (coming) => {
  let added = 0, updated = 0;
  const kept = write((notes) => {
    const merged = [...notes];
    for (const note of coming) {
      const at = merged.findIndex((n) => n.id === note.id);
      if (at >= 0 && merged[at].changed < note.changed && !same(merged[at], note)) merged[at] = note, updated++;
      else if (at < 0 && !merged.some((n) => same(n, note))) merged.push(note), added++;
    }
    return merged;
  });
  return kept ? [added, updated] : null;
};

// The content of a file or of the storage, or an Error whose message is for the reader.
export const checked = (whole) => {
  if (whole?.format !== FORMAT) throw new Error(gettext("It was not exported from My copy."));
  if (whole.version !== VERSION) throw new Error(gettext("It was made by another version of this site, which this one cannot read."));
  if (!Array.isArray(whole.notes)) throw new Error(gettext("It has no notes in it."));
  const texts = ["id", "edition", "quote", "note", "made", "changed"];
  const good = (n) => n && texts.every((key) => typeof n[key] === "string") && EID.test(n.eid) && Number.isInteger(n.offset);
  const bad = whole.notes.findIndex((note) => !good(note));
  if (bad >= 0) throw new Error(gettext("Note %s in it is damaged.").replace("%s", bad + 1));
  return whole;
};

// The edition that an address chooses; "" is the site's own choice.
export const edition = () => new URLSearchParams(location.search).get("edition") ?? "";
// An address with the language of the interface that this page's address has.
export const carrying = (path) => {
  const address = new URL(path, location.origin);
  const ui = new URLSearchParams(location.search).get("ui");
  if (ui) address.searchParams.set("ui", ui);
  return address.pathname + address.search;
};
export const address = ({ eid, edition }) => carrying(`/id/${eid}${edition ? `?edition=${encodeURIComponent(edition)}` : ""}`);

export const label = (eid) => {
  const [top, ...rest] = eid.split("__").map((step) => step.split("_"));
  const names = { art: "Article", annex: "Annex", part: "Part", chp: "Chapter", sec: "Section", preamble: "Preamble", closing: "Closing words" };
  const head = [names[top[0]] ?? top[0], top[1]].filter(Boolean).join(" ");
  return head + rest.map(([kind, num]) => (kind === "rec" ? `, recital ${num}` : `(${num})`)).join("");
};

// What can be done with a note: the words on each button, and its name where there are many of them.
export const doing = (note) => {
  const names = note.note
    ? [gettext("Edit"), gettext("Edit my note on %s"), gettext("Delete"), gettext("Delete my note on %s")]
    : [gettext("Add a note"), gettext("Add a note on %s"), gettext("Remove"), gettext("Remove my highlight on %s")];
  const [edit, editing, erase, erasing] = names.map((words) => words.replace("%s", label(note.eid)));
  return { edit, editing, erase, erasing, written: gettext("My note on %s").replace("%s", label(note.eid)) };
};

// The paragraphs that are a provision's own words, and not those of a provision within it.
export const paragraphs = (provision) => [...provision.querySelectorAll(":scope > p, :scope > div > p")].filter((p) => !p.matches(".standing, .no-words"));

// Its words, with the text nodes and where each begins; a line break stands between paragraphs.
export const wordsOf = (provision) => {
  let text = "";
  const nodes = [];
  for (const p of paragraphs(provision)) {
    if (text) text += "\n";
    const walker = p.ownerDocument.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, start: text.length });
      text += walker.currentNode.data;
    }
  }
  return { text, nodes };
};

// Where the quoted words stand now: at their place, else nearest to it; -1 where they are gone.
export const placeOf = ({ quote, offset }, text) => {
  if (text.startsWith(quote, offset)) return offset;
  let best = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (best < 0 || Math.abs(at - offset) < Math.abs(best - offset)) best = at;
  }
  return best;
};

export const setting = (name, value) => {
  try {
    if (value !== undefined) localStorage.setItem(`my-copy:${name}`, value);
    return localStorage.getItem(`my-copy:${name}`);
  } catch {
    return null;
  }
};

export const element = (name, words = "", fields = {}) => {
  const made = Object.assign(document.createElement(name), fields);
  made.append(words);
  return made;
};
