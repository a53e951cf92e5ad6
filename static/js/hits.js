// From one word of the search to the next, with "n of m"; without this, the numbers are links.
const bar = document.querySelector("[data-hits]");
if (bar) {
  const total = Number(bar.dataset.hits);
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  let at = 0;
  const go = (step) => {
    at = ((at + step - 1 + total) % total) + 1;
    status.textContent = `${at} of ${total}`;
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
  bar.querySelector(".each").replaceChildren(button("Previous", -1), " ", status, " ", button("Next", 1));
  status.textContent = `1 of ${total}`;
  at = 1;
}
