// What a citation leads to, or what a term means, shown where it stands: on hover, focus and tap. Without this, the link is a link.
// WCAG 1.4.13: Esc dismisses it, the pointer may enter it, it stays until the reader leaves; and it can be turned off.
const gettext = self.gettext ?? ((words) => words);
const kept = new Map();
const box = document.createElement("div");
const turn = document.querySelector("[data-preview-switch]");
let shownFor = null;
let waitingFor = null;
let timer = 0;
let touched = false;

const off = () => {
  try {
    return localStorage.getItem("previews") === "off";
  } catch {
    return false;
  }
};

const element = (name, words = "", parent = null) => {
  const made = document.createElement(name);
  made.textContent = words;
  parent?.append(made);
  return made;
};

const load = (link) => {
  const eids = link.dataset.eids?.split(" ").map((eid) => ["eid", eid]);
  const query = new URLSearchParams(eids ?? [["term", link.hash.replace("#term-", "")]]);
  const edition = new URLSearchParams(location.search).get("edition");
  if (edition) query.set("edition", edition);
  const { lang } = document.documentElement;
  if (lang !== "en") query.set("ui", lang);
  const key = query.toString();
  if (!kept.has(key)) kept.set(key, fetch(`/preview/?${key}`).then((answer) => answer.json()));
  return kept.get(key);
};

const fill = ({ provisions, standing, language }) => {
  box.replaceChildren();
  for (const { label, heading, url, pieces } of provisions) {
    const section = element("section", "", box);
    const title = element("h2", "", section);
    element("a", label, title).href = url;
    element("small", heading ? ` ${heading}` : "", title).lang = language;
    const sentence = element("p", "", section);
    sentence.lang = language;
    for (const [words, own] of pieces) sentence.append(own ? element("mark", words) : words, " ");
  }
  const foot = element("footer", "", box);
  element("span", gettext("From the %s.").replace("%s", () => standing), foot);
  const button = element("button", gettext("Turn previews off"), foot);
  button.type = "button";
  button.addEventListener("click", () => set("off"));
};

const place = (link) => {
  const rects = [...link.getClientRects()];
  const [first, line] = [rects.at(0), rects.at(-1)];
  const room = innerHeight - line.bottom;
  const left = Math.max(12, Math.min(line.left, innerWidth - box.offsetWidth - 12));
  const below = room > box.offsetHeight + 12 || room > first.top;
  box.style.left = `${left}px`;
  box.style.top = `${below ? line.bottom + 6 : Math.max(8, first.top - box.offsetHeight - 6)}px`;
};

const show = async (link) => {
  shownFor = link;
  const answer = await load(link).catch(() => null);
  if (shownFor !== link || !answer?.provisions.length) return;
  fill(answer);
  link.setAttribute("aria-describedby", box.id);
  box.showPopover();
  place(link);
};

const hide = () => {
  clearTimeout(timer);
  shownFor?.removeAttribute("aria-describedby");
  shownFor = null;
  if (box.matches(":popover-open")) box.hidePopover();
};

const later = (act, wait) => {
  clearTimeout(timer);
  timer = setTimeout(act, wait);
};

const open = (link, wait) => {
  waitingFor = link;
  later(() => (hide(), show(link)), wait);
};

const set = (state) => {
  try {
    localStorage.setItem("previews", state);
  } catch {
    // without storage the choice cannot be kept
  }
  hide();
  label();
};

const label = () => {
  turn.firstElementChild.textContent = off() ? gettext("Turn previews of citations on") : gettext("Turn previews of citations off");
};

const cited = (event) => (off() ? null : event.target.closest?.("a.ref[data-eids], a.term"));

if ("popover" in HTMLElement.prototype && document.querySelector("a.ref, a.term")) {
  box.className = "preview";
  box.id = "preview";
  box.popover = "manual";
  box.setAttribute("role", "note");
  document.querySelector("main").append(box);
  turn.hidden = false;
  label();
  turn.addEventListener("click", () => set(off() ? "on" : "off"));

  addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    if (shownFor && !box.contains(event.target) && !cited(event)) hide();
  });
  addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = cited(event);
    if (link && link !== shownFor) open(link, 300);
    else if (link || box.contains(event.target)) clearTimeout(timer);
    else if (shownFor && document.activeElement !== shownFor) later(hide, 250);
    else if (!shownFor && waitingFor !== document.activeElement) clearTimeout(timer);
  });
  addEventListener("focusin", (event) => {
    const link = cited(event);
    if (link && !touched) open(link, 150);
    else if (!box.contains(event.target)) hide();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  // A first tap shows, a second follows.
  addEventListener("click", (event) => {
    const link = cited(event);
    if (!touched || !link || link === shownFor) return;
    event.preventDefault();
    hide();
    show(link);
  });
  addEventListener("scroll", () => shownFor && box.matches(":popover-open") && place(shownFor), { passive: true });
}
