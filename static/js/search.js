// As one types: rows under the box (ARIA combobox). "/" goes to the box. Without this, the form works.
const gettext = self.gettext ?? ((words) => words);
const { lang } = document.documentElement;
const ui = lang === "en" ? "" : `&ui=${lang}`;
for (const input of document.querySelectorAll("input[name=q]")) {
  const list = document.createElement("ul");
  let rows = [], at = -1, asked = 0;
  const pick = (to) => {
    rows[at]?.removeAttribute("aria-selected");
    at = to;
    rows[at]?.setAttribute("aria-selected", true);
    at < 0 ? input.removeAttribute("aria-activedescendant") : input.setAttribute("aria-activedescendant", rows[at].id);
  };
  const show = (found) => {
    rows = found.map(({ label, words, url }, n) => {
      const row = document.createElement("li"), small = document.createElement("small");
      small.textContent = words;
      row.append(label, small);
      Object.assign(row, { id: `${list.id}-${n}`, role: "option", onpointerdown: () => (location = url), go: url });
      return row;
    });
    list.replaceChildren(...rows);
    list.hidden = !rows.length;
    input.ariaExpanded = !list.hidden;
    pick(-1);
  };
  Object.assign(list, { id: `${input.id}-list`, className: "combobox", role: "listbox", ariaLabel: gettext("Suggestions"), hidden: true });
  Object.assign(input, { role: "combobox", ariaExpanded: false, ariaAutoComplete: "list", autocomplete: "off", spellcheck: false });
  input.setAttribute("aria-controls", list.id);
  input.form.after(list);
  input.oninput = async () => {
    const mine = ++asked;
    const { rows } = await (await fetch(`/search/complete?q=${encodeURIComponent(input.value)}${ui}`)).json();
    if (mine === asked) show(rows);
  };
  input.onblur = () => (asked++, show([]));
  input.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") asked++, show([]);
    else if (event.key === "Enter" && at >= 0) location = rows[at].go;
    else if (step && rows.length) pick(((at + 1 + step + rows.length + 1) % (rows.length + 1)) - 1);
    else return;
    event.preventDefault();
  };
}
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.target.matches("input, textarea, select") || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  document.querySelector("input[name=q]").focus();
});
