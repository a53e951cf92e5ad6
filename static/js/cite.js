// "Cite" opens the citations in a dialog, and so does the key c; each can be copied. Without this, the link is a page.
// WCAG 2.1.4: a key of one letter can be turned off.
const element = (name, words = "", parent = null) => {
  const made = document.createElement(name);
  made.textContent = words;
  parent?.append(made);
  return made;
};

const keyIsOff = () => {
  try {
    return localStorage.getItem("key-c") === "off";
  } catch {
    return false;
  }
};

const copy = async (citation, status) => {
  const html = [...citation.childNodes].map((node) => {
    const words = element("p", node.textContent).innerHTML;
    return node.nodeName === "I" ? `<i>${words}</i>` : words;
  });
  const forms = { "text/plain": citation.textContent, "text/html": html.join("") };
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    status.textContent = "Copied.";
  } catch {
    getSelection().selectAllChildren(citation);
    status.textContent = "Selected: copy it with Ctrl+C or ⌘C.";
  }
};

const copyable = (citation, name, status) => {
  const button = element("button", "Copy");
  button.type = "button";
  button.ariaLabel = `Copy as ${name}`;
  button.addEventListener("click", () => copy(citation, status));
  citation.after(button);
};

// The page of its own
const page = document.querySelector(".citing");
for (const citation of page?.querySelectorAll("[data-citation]") ?? []) {
  copyable(citation, citation.closest("div").querySelector("dt").firstChild.textContent.trim(), page.querySelector(".said"));
}

// The dialog on a page of the text
const link = document.querySelector("a[data-cite]");
let dialog; // a promise, so that a second key while the first is answered opens nothing more

const keySwitch = () => {
  const button = element("button");
  button.type = "button";
  const say = () => (button.textContent = keyIsOff() ? "Open with the key c" : "Turn the key c off");
  button.addEventListener("click", () => {
    try {
      localStorage.setItem("key-c", keyIsOff() ? "on" : "off");
    } catch {
      // without storage the choice cannot be kept
    }
    say();
  });
  say();
  return button;
};

const build = ({ at, standing, styles, records, page }) => {
  const box = element("dialog");
  box.className = "citing";
  box.setAttribute("aria-labelledby", "citing");
  const head = element("header", "", box);
  element("h2", `Cite ${at}`, head).id = "citing";
  const close = element("button", "Close", head);
  close.type = "button";
  close.addEventListener("click", () => box.close());
  element("p", `The words on this page: ${standing}. A citation names the treaty itself.`, box).className = "quiet";
  const status = element("p", "", box);
  status.className = "said";
  status.setAttribute("role", "status");
  const list = element("dl", "", box);
  list.className = "styles";
  for (const { name, rule, pieces } of styles) {
    const row = element("div", "", list);
    element("small", ` ${rule}`, element("dt", name, row));
    const citation = element("p", "", element("dd", "", row));
    for (const [words, italic] of pieces) citation.append(italic ? element("i", words) : words);
    copyable(citation, name, status);
  }
  const foot = element("footer", "", box);
  for (const { name, url } of records) element("a", name, foot).href = url;
  element("a", "Several places at once", foot).href = page;
  foot.append(keySwitch());
  document.body.append(box);
  return box;
};

const open = async () => {
  try {
    const box = await (dialog ??= fetch(`/cite.json${link.search}`).then((answer) => answer.json()).then(build));
    if (!box.open) box.showModal();
  } catch {
    location = link.href;
  }
};

if (link && "showModal" in HTMLDialogElement.prototype) {
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  link.setAttribute("aria-keyshortcuts", "c");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  link.addEventListener("keydown", (event) => {
    if (event.key === " ") event.preventDefault(), open();
  });
  addEventListener("keydown", (event) => {
    const typing = event.target.matches?.("input, textarea, select, [contenteditable]");
    if (event.key !== "c" || typing || event.ctrlKey || event.metaKey || event.altKey || keyIsOff()) return;
    event.preventDefault();
    open();
  });
}
