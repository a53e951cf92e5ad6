// Light or dark: the system's choice until the reader makes one, which is kept on this device only.
// It runs before the page is drawn, so it is a plain script in the head and not a module.
(() => {
  const root = document.documentElement;
  const stored = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // storage switched off: the system's choice stands
    }
  };
  if (stored()) root.dataset.theme = stored();
  addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-switch]");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => {
      const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      try {
        localStorage.setItem("theme", root.dataset.theme);
      } catch {
        // the choice holds for this page
      }
    });
  });
})();
