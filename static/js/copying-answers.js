// Copies an answer as plain text: its words with the day, the address and nothing that stands around it.
const gettext = self.gettext ?? ((words) => words);
const answer = document.querySelector("[data-answer]");
const button = document.querySelector("[data-copy-answer]");

function words() {
  const closed = [...answer.querySelectorAll("details:not([open])")];
  closed.forEach((one) => (one.open = true)); // what is folded away belongs to the answer
  const text = answer.innerText.replace(/\n{3,}/g, "\n\n").trim();
  closed.forEach((one) => (one.open = false));
  return text;
}

if (answer && button && navigator.clipboard) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(words());
    button.textContent = gettext("Copied");
  });
}
