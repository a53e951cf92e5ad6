// The citations in a dialog, or on their page: each can be copied.
const gettext = self.gettext ?? ((words) => words);
const element = (name, words = "", parent = null) => {
  const made = document.createElement(name);
  made.textContent = words;
  parent?.append(made);
  return made;
};

const copy = async (citation, status) => {
  const html = [...citation.childNodes].map((node) => {
    const words = element("p", node.textContent).innerHTML;
    return node.nodeName === "I" ? `<i>${words}</i>` : words;
  });
  const forms = { "text/plain": citation.textContent, "text/html": html.join("") };
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    status.textContent = gettext("Copied.");
  } catch {
    getSelection().selectAllChildren(citation);
    status.textContent = gettext("Selected: copy it with Ctrl+C or ⌘C.");
  }
};

const copyable = (citation, name, status) => {
  const button = element("button", gettext("Copy"));
  button.type = "button";
  button.ariaLabel = gettext("Copy as %s").replace("%s", () => name);
  button.addEventListener("click", () => copy(citation, status));
  citation.after(button);
};

// The page of its own
const page = document.querySelector(".citing");
for (const citation of page?.querySelectorAll("[data-citation]") ?? []) {
  copyable(citation, citation.closest("div").querySelector("dt").firstChild.textContent.trim(), page.querySelector(".said"));
}

// The dialog; one for each address, a promise, so that a second key while the first is answered opens nothing more
const dialogs = new Map();

const keySwitch = (keyIsOff) => {
  const button = element("button");
  button.type = "button";
  const say = () => (button.textContent = keyIsOff() ? gettext("Open with the key c") : gettext("Turn the key c off"));
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

const build = ({ at, about, styles, records, page, several }, keyIsOff) => {
  const box = element("dialog");
  box.className = "citing";
  const name = `citing-${dialogs.size}`;
  box.setAttribute("aria-labelledby", name);
  const head = element("header", "", box);
  element("h2", gettext("Cite %s").replace("%s", () => at), head).id = name;
  const close = element("button", gettext("Close"), head);
  close.type = "button";
  close.addEventListener("click", () => box.close());
  element("p", about, box).className = "quiet";
  const status = element("p", "", box);
  status.className = "said";
  status.setAttribute("role", "status");
  const list = element("dl", "", box);
  list.className = "styles";
  for (const { name: style, rule, language, pieces } of styles) {
    const row = element("div", "", list);
    element("small", ` ${rule}`, element("dt", style, row));
    const citation = element("p", "", element("dd", "", row));
    if (language !== document.documentElement.lang) citation.lang = language;
    for (const [words, italic] of pieces) citation.append(italic ? element("i", words) : words);
    copyable(citation, style, status);
  }
  const foot = element("footer", "", box);
  for (const record of records) element("a", record.name, foot).href = record.url;
  element("a", several ? gettext("Several places at once") : gettext("On a page of its own"), foot).href = page;
  foot.append(keySwitch(keyIsOff));
  document.body.append(box);
  return box;
};

const fetched = async (link, keyIsOff) => {
  const answer = await fetch(`${link.pathname.replace(/\/$/, ".json")}${link.search}`);
  if (!answer.ok) throw new Error(answer.statusText);
  return build(await answer.json(), keyIsOff);
};

// Opens the citations of what a link leads to; throws where they cannot be had.
export const open = async (link, keyIsOff) => {
  if (!dialogs.has(link.href)) dialogs.set(link.href, fetched(link, keyIsOff));
  try {
    const box = await dialogs.get(link.href);
    if (!document.querySelector("dialog[open]")) box.showModal();
  } catch (error) {
    dialogs.delete(link.href);
    throw error;
  }
};
