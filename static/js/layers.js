// What stands beside the text: the address says so, else the reader's last choice, kept on this device only.
// It runs before the page is drawn, so that nothing appears and goes again; without it the choices are links.
(() => {
  const asked = new URLSearchParams(location.search).get("layers");
  let kept = null;
  try {
    if (asked) localStorage.setItem("layers", asked);
    kept = asked ?? localStorage.getItem("layers");
  } catch {
    // storage switched off: the address alone decides
  }
  if (!kept) return;
  if (!asked && kept === "annotations") {
    const address = new URL(location.href);
    address.searchParams.set("layers", kept);
    location.replace(address);
  }
  document.documentElement.dataset.layers = kept;
  addEventListener("DOMContentLoaded", () => {
    const chosen = document.querySelector(`.layers [data-layer="${CSS.escape(kept)}"]`);
    if (!chosen) return;
    document.querySelector(".layers [aria-current]")?.removeAttribute("aria-current");
    chosen.setAttribute("aria-current", "true");
  });
})();
