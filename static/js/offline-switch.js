// The copy on this device: what is kept and since when, and the switch that keeps or removes it.
const gettext = self.gettext ?? ((words) => words);
const PREFIX = "treaty-copy-";
const PAGE = "/offline/";

const stores = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

// When the site gave the copy, as a sentence has it; "" where nothing is kept.
export const fetchedOn = async () => {
  const page = await caches.match(PAGE);
  const day = new Date(page?.headers.get("Date") ?? "");
  return Number.isNaN(day.getTime()) ? "" : day.toLocaleString(document.documentElement.lang.replace(/^en$/, "en-GB"), { dateStyle: "long", timeStyle: "short" });
};

export const size = async () => {
  let bytes = 0;
  for (const name of await stores()) {
    const store = await caches.open(name);
    for (const request of await store.keys()) bytes += (await (await store.match(request)).blob()).size;
  }
  return bytes;
};

const remove = async () => {
  localStorage.setItem("offline", "off");
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
  await Promise.all((await stores()).map((name) => caches.delete(name)));
};

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const say = async (root) => {
  const status = root.querySelector("[data-kept]");
  for (let tries = 0; tries < 40 && root.querySelector("[data-keep]").checked; tries++) {
    const day = await fetchedOn();
    if (day) return (status.textContent = gettext("On this device: %(size)s MB, fetched on %(day)s.").replace("%(size)s", ((await size()) / 1e6).toFixed(1)).replace("%(day)s", day));
    status.textContent = gettext("The copy is being fetched …");
    await wait(500);
  }
  const off = !root.querySelector("[data-keep]").checked;
  status.textContent = off ? gettext("Nothing is kept on this device.") : gettext("The copy could not be fetched. It will be tried again at your next visit.");
};

export const start = (root) => {
  const box = root.querySelector("[data-keep]");
  if (!("serviceWorker" in navigator && "caches" in window)) {
    box.disabled = true;
    root.querySelector("[data-kept]").textContent = gettext("This browser cannot keep pages for reading offline.");
    return;
  }
  const { offline } = localStorage;
  box.checked = offline !== "off" && (offline === "on" || !navigator.connection?.saveData);
  box.addEventListener("change", async () => {
    if (!box.checked) return await remove(), say(root);
    localStorage.setItem("offline", "on");
    location.reload(); // the worker begins with the page
  });
  say(root);
};
