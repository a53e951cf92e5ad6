// Copied words bring along what they are and where they stand: label, treaty, edition with its standing, address.
// They never come in quotation marks: a restatement is not what the treaty says. A few words are left alone.
const FEWEST = 5;
const about = document.querySelector(".taking");

const LABELS = { art: "Article", annex: "Annex", part: "Part", preamble: "Preamble", closing: "Closing words" };
const label = (eid) => {
  const [top, ...steps] = eid.split("__").map((step) => step.split("_"));
  const head = [LABELS[top[0]] ?? top[0], top[1]].filter(Boolean).join(" ");
  return top[0] === "preamble" ? [head, ...steps.map(([, num]) => `recital ${num}`)].join(", ") : head + steps.map(([, num]) => `(${num})`).join("");
};

// The innermost provisions in which the selection begins and ends; from one to another, what they share.
const place = (range) => {
  const around = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(".provision[id]")?.id;
  const [first, last] = [around(range.startContainer), around(range.endContainer)];
  if (!first || first === last) return first ? [first, label(first)] : null;
  if (!last) return [first, label(first)];
  const shared = [];
  const [a, b] = [first.split("__"), last.split("__")];
  while (shared.length < a.length && a[shared.length] === b[shared.length]) shared.push(a[shared.length]);
  return shared.length ? [shared.join("__"), label(shared.join("__"))] : [first, `${label(first)} to ${label(last)}`];
};

document.addEventListener("copy", (event) => {
  const selection = getSelection();
  const words = selection.toString().trim();
  const typing = event.target.closest?.("input, textarea, dialog");
  const found = !typing && selection.rangeCount && about ? place(selection.getRangeAt(0)) : null;
  if (!found || words.split(/\s+/).length < FEWEST) return;
  const [eid, name] = found;
  const edition = new URLSearchParams(location.search).get("edition");
  const address = `${location.origin}/id/${eid}${edition ? `?edition=${edition}` : ""}`;
  const line = `${name}, ${about.dataset.treaty} (${about.dataset.what})`;
  const paragraph = (text) => {
    const made = document.createElement("p");
    made.textContent = text;
    return made;
  };
  const origin = paragraph(`${line}, `);
  const link = document.createElement("a");
  link.href = link.textContent = address;
  origin.append(link);
  const html = [...words.split(/\n+/).map(paragraph), origin].map((made) => made.outerHTML).join("\n");
  event.clipboardData.setData("text/plain", `${words}\n\n${line}, ${address}\n`);
  event.clipboardData.setData("text/html", html);
  event.preventDefault();
});
