// Shows where the reader is: the marked line of the contents, and the marked provision at the head of the window.
const current = document.querySelector(".contents [aria-current]");
const list = current?.closest(".contents");
if (list) list.scrollTop = current.offsetTop - list.clientHeight / 3;
document.querySelector(".provision.marked")?.scrollIntoView({ block: "start", behavior: "instant" });

// Once the page is idle, the copy for reading offline is made (sw.js), unless the reader wants none or saves data.
const keep = async () => {
  try {
    const { offline } = localStorage;
    if (offline === "off" || (!offline && navigator.connection?.saveData)) return;
    const policy = self.trustedTypes?.createPolicy("treaty", { createScriptURL: () => "/sw.js" });
    await navigator.serviceWorker.register(policy?.createScriptURL("") ?? "/sw.js");
  } catch {
    // no storage here, or no workers: the site works without
  }
};
addEventListener("load", () => (self.requestIdleCallback ?? setTimeout)(keep));
