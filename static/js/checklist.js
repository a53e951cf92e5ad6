// What is ticked stays ticked on this device. Without this, the boxes work until the page is left.
const gettext = self.gettext ?? ((words) => words);
const form = document.querySelector("[data-checklist]");
const key = `checklist:${form.dataset.checklist}`;
const boxes = [...form.querySelectorAll("input[type=checkbox]")];
const progress = form.querySelector("[data-progress]");
const read = () => {
  try {
    return new Set(JSON.parse(localStorage.getItem(key) ?? "[]"));
  } catch {
    return new Set(); // nothing kept, or not by us
  }
};
const say = (words, done) => {
  progress.firstElementChild.textContent = words.replace("%(done)s", done.length).replace("%(all)s", boxes.length);
};
const show = () => {
  const done = boxes.filter((box) => box.checked);
  say(gettext("%(done)s of %(all)s ticked; kept on this device only."), done);
  return done;
};
const keep = () => {
  const done = show();
  try {
    localStorage.setItem(key, JSON.stringify(done.map((box) => box.name)));
  } catch {
    say(gettext("%(done)s of %(all)s ticked; this browser will not remember them."), done);
  }
};
const ticked = read();
for (const box of boxes) box.checked = ticked.has(box.name);
progress.hidden = false;
show();
form.addEventListener("change", keep);
form.addEventListener("reset", (event) => {
  event.preventDefault(); // what the browser does comes after this, and whoever leaves at once would find it undone
  for (const box of boxes) box.checked = false;
  keep();
});
form.addEventListener("submit", (event) => event.preventDefault());
