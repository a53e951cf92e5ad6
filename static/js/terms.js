// Marks on terms can be taken off for good, on this device; the words stay as they are. Without this, they are links.
const gettext = self.gettext ?? ((words) => words);
const turn = document.querySelector("[data-terms-switch]");
const terms = document.querySelectorAll("a.term");
const kept = () => {
  try {
    return localStorage.getItem("terms");
  } catch {
    return null;
  }
};
const keep = (state) => {
  try {
    localStorage.setItem("terms", state);
  } catch {
    // without storage the choice holds for this page
  }
};
const label = () => {
  turn.firstElementChild.textContent = kept() === "off" ? gettext("Mark terms") : gettext("Do not mark terms");
};
const takeOff = () => {
  for (const term of terms) {
    const place = term.parentNode;
    term.replaceWith(...term.childNodes);
    place.normalize();
  }
};
if (terms.length) {
  turn.hidden = false;
  if (kept() === "off") takeOff();
  label();
  turn.addEventListener("click", () => {
    if (kept() === "off") {
      keep("on");
      location.reload();
    } else {
      keep("off");
      takeOff();
      label();
    }
  });
}
