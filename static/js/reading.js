// Shows where the reader is: the marked line of the contents, and the marked provision at the head of the window.
const current = document.querySelector(".contents [aria-current]");
const list = current?.closest(".contents");
if (list) list.scrollTop = current.offsetTop - list.clientHeight / 3;
// Who comes back finds the place they left. The browser knows it too, but the marked provision takes the focus, and with it
// the window, at a moment of its own; so the place is kept here, and found again when the page has come to rest.
const here = `place ${self.navigation?.currentEntry?.key ?? location.href}`;
const comesBack = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
const marked = document.querySelector(".provision.marked");
if (marked && !comesBack) marked.scrollIntoView({ block: "start", behavior: "instant" });
if (marked) try {
  const left = comesBack && sessionStorage.getItem(here);
  if (left) addEventListener("load", () => requestAnimationFrame(() => scrollTo({ top: left, behavior: "instant" })));
  addEventListener("pagehide", () => sessionStorage.setItem(here, scrollY));
} catch {} // storage switched off: the browser's own memory has to do

// The next article, or the one before, is fetched as soon as somebody is about to go there.
for (const link of document.querySelectorAll(".turn a")) {
  const fetchIt = () => {
    const ahead = document.createElement("link");
    Object.assign(ahead, { rel: "prefetch", href: link.href });
    document.head.append(ahead);
  };
  link.addEventListener("pointerenter", fetchIt, { once: true });
  link.addEventListener("focus", fetchIt, { once: true });
}

// At leisure, sw.js keeps the text for reading offline.
addEventListener("load", () => setTimeout(async () => {
  try {
    const policy = { createScriptURL: () => "/sw.js" };
    const wish = localStorage.offline ?? (navigator.connection?.saveData ? "off" : "on");
    if (wish === "on") await navigator.serviceWorker.register((self.trustedTypes?.createPolicy("treaty", policy) ?? policy).createScriptURL(""));
  } catch {} // no storage, no workers
}, 2000));
