// "Cite" opens the citations in a dialog, and so does the key c; the dialog is fetched when it is first wanted.
const { citing } = document.querySelector("script[data-citing]").dataset;
const open = async (link) => {
  try {
    await (await import(citing)).open(link, keyIsOff);
  } catch {
    location = link.href; // the citations on a page of their own
  }
};

// What has the focus, or what the address marks, if it can be cited by itself; else what the page is about.
const nearest = () => {
  const [focused, marked] = [document.activeElement, document.querySelector(":target")];
  const within = (place) => place?.closest(".annotation, .acts > li")?.querySelector("a[data-cite]");
  return within(focused) ?? within(marked) ?? document.querySelector("a[data-cite]");
};
const keyIsOff = () => {
  try {
    return localStorage.getItem("key-c") === "off"; // WCAG 2.1.4: a key of one letter can be turned off
  } catch {
    return false;
  }
};

for (const link of document.querySelectorAll("a[data-cite]")) link.ariaHasPopup = "dialog";
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-cite]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open(link);
});
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable], dialog[open]");
  const link = event.key === "c" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && !keyIsOff() && nearest();
  if (!link) return;
  event.preventDefault();
  open(link);
});
