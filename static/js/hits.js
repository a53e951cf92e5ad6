// From one word of the search to the next, with "n of m"; without this, the numbers are links.
const gettext = self.gettext ?? ((words) => words);
const bar = document.querySelector("[data-hits]");
if (bar) {
  const total = Number(bar.dataset.hits);
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  let at = 1;
  const tell = () => (status.textContent = gettext("%s of %s").replace("%s", at).replace("%s", total));
  const go = (step) => {
    at = ((at + step - 1 + total) % total) + 1;
    tell();
    const mark = document.getElementById(`hit-${at}`);
    mark.scrollIntoView({ block: "center" });
    mark.focus({ preventScroll: true });
  };
  const button = (words, step) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", () => go(step));
    return made;
  };
  bar.querySelector(".each").replaceChildren(button(gettext("Previous"), -1), " ", status, " ", button(gettext("Next"), 1));
  tell();
}
