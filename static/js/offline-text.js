// The text in the copy, as the page brings it: each provision by its address or its eid.
import { label } from "./notes.js";

const content = (name) => document.querySelector(`template[data-${name}]`).content;
export const copyOf = (name) => content(name).firstElementChild.cloneNode(true);
export const all = (name) => content(name).cloneNode(true);
export const rows = [...content("text").querySelectorAll(".provision[id]")];
export const addressOf = (row) => row.querySelector("a").getAttribute("href");
const byAddress = new Map(rows.map((row) => [addressOf(row).toLowerCase(), row]));
const byEid = new Map(rows.map((row) => [row.id, row]));
export const at = (address) => byAddress.get(address?.toLowerCase());
export const named = (eid) => byEid.get(eid);

// The article, annex or division that is a page of its own for a provision.
export const pageOf = (row) => row.closest("article.provision, section.provision");
export const headingOf = (page) => page.querySelector(".heading")?.textContent ?? "";
export const nameOf = (row) => (row.matches("article, section") ? row.querySelector("a").textContent : label(row.id));
export const divisionsAround = (row) => {
  const around = row.parentElement?.closest("section.provision");
  return around ? [...divisionsAround(around), around] : [];
};

// The address of a citation as one types it, 8(3)(a) or 30.1.b or annex F(2); null where it reads like none.
const CITATION = /^(?:(annex(?:es)?|parts?|articles?|arts?)\b[ .]*)?([0-9]+[a-z]*|[a-z]{1,4}\b)((?:[\s.,/]+\w{1,4}\b|[\s.,]*\(\w{1,5}\))*)$/i;
const ROOMS = { a: "articles", p: "parts" };
export const addressIn = (words) => {
  const found = CITATION.exec(words.replace(/\b(paragraphs?|paras?|points?)\b\.?/gi, " ").trim());
  const [, kind = "", num, rest] = found ?? [];
  if (!found || (!kind && !/^\d/.test(num))) return null;
  const room = /^annex/i.test(kind) ? "annexes" : ROOMS[(kind[0] ?? "a").toLowerCase()];
  return `/${[room, num, ...(rest.match(/\w+/g) ?? [])].join("/")}/`;
};

// The nearest provision that an address leads to, one step after another left off.
export const nearest = (address) => {
  const shorter = address.replace(/[^/]+\/$/, "");
  return shorter.length < 2 || shorter === address ? null : at(shorter) ?? nearest(shorter);
};
