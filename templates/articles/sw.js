// Keeps one copy of the text on this device (articles/offline.py). The network comes first, always: the copy answers
// only when the site does not. Another version of the copy is another worker, with a store of its own.
const PAGE = "/offline/";
const VERSION = "{{ version }}";
const FILES = {{ files|safe }};
const STORE = `treaty-copy-${VERSION}`;
const WAIT = 8000; // milliseconds that a page of the text may take before the copy is shown instead
const IN_THE_COPY = /^\/$|^\/(articles|annexes|parts|chapters|sections|preamble|closing|text|search)\/([^.]*\/)?$/;
const HASHED = /\.[0-9a-f]{12}\.\w+$/; // a name that changes with what is in the file
const served = new Set(); // pages that came from the copy; their files do, too

const kept = (path) => caches.match(path, { cacheName: STORE });

const keep = async () => {
  const store = await caches.open(STORE);
  const page = await fetch(`${PAGE}?v=${VERSION}`, { cache: "reload" });
  if (!page.ok || !page.headers.get("ETag")?.includes(VERSION)) throw new Error("another version came");
  await store.addAll(FILES);
  await store.put(PAGE, page); // last: where it is, all is
};

const forgetOthers = async () => {
  const others = (await caches.keys()).filter((name) => name.startsWith("treaty-copy-") && name !== STORE);
  await Promise.all(others.map((name) => caches.delete(name)));
};

const page = async ({ request, resultingClientId }, path) => {
  const answer = fetch(request);
  const late = new Promise((_, refuse) => IN_THE_COPY.test(path) && setTimeout(refuse, WAIT));
  try {
    return await Promise.race([answer, late]);
  } catch {
    served.add(resultingClientId);
    return (await kept(PAGE)) ?? answer;
  }
};

const file = async ({ request, clientId }, path) => {
  const mine = await kept(path);
  if (mine && (HASHED.test(path) || served.has(clientId))) return mine;
  return fetch(request).catch((error) => mine ?? Promise.reject(error));
};

addEventListener("install", (event) => event.waitUntil(keep().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("fetch", (event) => {
  const { method, url, mode, destination } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || pathname.startsWith("/admin")) return;
  if (mode === "navigate" && destination === "document") event.respondWith(page(event, pathname));
  else if (FILES.includes(pathname)) event.respondWith(file(event, pathname));
});
