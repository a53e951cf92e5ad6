// The editor's desk: the page beside the words as they are written, sources picked from the bibliography, and the words
// kept on this device until they are saved. Without this, the form is a form: it saves, and shows its faults on saving.
import { page } from "./fetched.js";

const form = document.querySelector("form.draft");
const seen = document.querySelector("[data-seen]");
const { body, title, sources } = form.elements;
const name = form.dataset.kept;

let timer = 0;
let latest = 0;
const show = async () => {
  const mine = ++latest;
  try {
    const made = await page(form.dataset.preview, new FormData(form));
    if (mine === latest) seen.replaceChildren(...made.body.childNodes); // else an older answer would take a newer one's place
  } catch {
    // no connection: what is written is kept on this device
  }
};

const fields = ["title", "body", "sources", "note", "provision", "kind"];
const written = () => Object.fromEntries(fields.map((field) => [field, form.elements[field].value]));
const keep = () => {
  try {
    localStorage.setItem(name, JSON.stringify({ ...written(), at: Date.now() }));
  } catch {
    // storage switched off or full: the page itself still has the words
  }
};
const forget = () => {
  try {
    localStorage.removeItem(name);
  } catch {
    // nothing was kept
  }
};
const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
};

const offer = (draft) => {
  const box = document.createElement("div");
  box.className = "notice rescue";
  box.setAttribute("role", "status");
  const said = document.createElement("p");
  said.textContent = form.dataset.found.replace("{when}", new Date(draft.at).toLocaleString());
  const button = (words, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.textContent = words;
    made.addEventListener("click", () => {
      act();
      box.remove();
    });
    return made;
  };
  const take = () => {
    for (const field of fields) if (!form.elements[field].disabled) form.elements[field].value = draft[field] ?? "";
    show();
  };
  box.append(said, button(form.dataset.restore, take), " ", button(form.dataset.discard, forget));
  form.before(box);
};

const draft = kept();
if (draft) {
  const now = written();
  const same = ["title", "body", "sources"].every((field) => (draft[field] ?? "").trim() === now[field].trim());
  if (same) forget();
  else offer(draft);
}

form.addEventListener("input", () => {
  keep();
  clearTimeout(timer);
  timer = setTimeout(show, 250);
});

const picked = document.getElementById("pick");
const pick = document.querySelector("[data-pick]");
pick.hidden = false;
pick.addEventListener("click", () => {
  const key = picked.value.trim();
  const keys = sources.value.split(/\s+/).filter(Boolean);
  if (!key) return;
  if (!keys.includes(key)) keys.push(key);
  sources.value = keys.join("\n");
  body.setRangeText(`[^s${keys.indexOf(key) + 1}]`, body.selectionEnd, body.selectionEnd, "end");
  picked.value = "";
  body.focus();
  form.dispatchEvent(new Event("input"));
});
if (!body.disabled && (title.value || body.value)) show(); // who only reads has the page already, as it was saved
