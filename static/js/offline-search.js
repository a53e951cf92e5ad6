// Search over the headings and words of the copy. All words are wanted, each as the beginning of a word; words in
// quotation marks stand together. A page is found by its heading and all its provisions.
import { wordsOf } from "./notes.js";
import { headingOf, nameOf, pageOf, rows } from "./offline-text.js";

// Small letters without accents, as long as the words themselves.
const plain = (words) => words.toLowerCase().replace(/[\u00c0-\u024f]/g, (char) => char.normalize("NFD")[0]);
const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// What was typed as patterns: ["mutual legal"] and each other word.
export const patterns = (typed) =>
  [...plain(typed).matchAll(/["“„]([^"“”„]+)["”“]|[\p{L}\p{N}]+/gu)].map(([word, phrase]) =>
    phrase ? new RegExp(`(?<![\\p{L}\\p{N}])${escaped(phrase.trim()).replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}])`, "u") : new RegExp(`(?<![\\p{L}\\p{N}])${word}`, "u"));

const index = rows.filter((row) => !row.matches("section")).map((row) => ({ row, page: pageOf(row), words: wordsOf(row).text }));
const fits = (wanted, words) => wanted.filter((pattern) => pattern.test(plain(words))).length;

// [{page, hits: [{row, words}]}], the best first: all words in a heading, in one provision, in the page.
export const search = (typed) => {
  const wanted = patterns(typed);
  if (!wanted.length) return [];
  const found = [...Map.groupBy?.(index, ({ page }) => page) ?? grouped()].map(([page, parts]) => {
    const heading = `${nameOf(page)} ${headingOf(page)}`;
    const whole = [heading, ...parts.map(({ words }) => words)].join("\n");
    if (fits(wanted, whole) < wanted.length) return null;
    const hits = parts.map((part) => ({ ...part, fit: fits(wanted, part.words) })).filter(({ fit }) => fit).sort((one, other) => other.fit - one.fit);
    return { page, hits, merit: (fits(wanted, heading) === wanted.length ? 2 : 0) + (hits[0]?.fit === wanted.length ? 1 : 0) };
  });
  return found.filter(Boolean).sort((one, other) => other.merit - one.merit);
};

const grouped = () => {
  const groups = new Map();
  for (const part of index) groups.set(part.page, [...(groups.get(part.page) ?? []), part]);
  return groups;
};

// The words around the first find, as pieces: those found are the odd ones.
export const snippet = (typed, words, reach = 90) => {
  const wanted = patterns(typed);
  const first = Math.min(...wanted.map((pattern) => plain(words).search(pattern)).filter((at) => at >= 0));
  const start = first > reach ? words.indexOf(" ", first - reach) + 1 : 0;
  const end = words.length > first + 2 * reach ? words.lastIndexOf(" ", first + 2 * reach) : words.length;
  const shown = `${start ? "… " : ""}${words.slice(start, end)}${end < words.length ? " …" : ""}`;
  const both = new RegExp(wanted.map(({ source }) => `${source}[\\p{L}\\p{N}]*`).join("|"), "gu");
  let from = 0;
  const pieces = [];
  for (const { index, 0: word } of plain(shown).matchAll(both)) {
    pieces.push(shown.slice(from, index), shown.slice(index, index + word.length));
    from = index + word.length;
  }
  return [...pieces, shown.slice(from)];
};
