// My copy is fetched by who has notes on this device, or begins to select words or to move through the page.
const source = document.querySelector("script[data-my-copy]").dataset.myCopy;
const begins = ["selectionchange", "focusin", "pointerdown", "keydown"];
const pressed = []; // its keys that come before the answer are not lost; no other key is anybody's business here
const press = (event) => {
  if (["h", "n"].includes(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) pressed.push(event);
};
const load = async (event) => {
  for (const type of begins) document.removeEventListener(type, load);
  document.addEventListener("keydown", press);
  if (event?.type === "keydown") press(event);
  await import(source);
  document.removeEventListener("keydown", press);
  document.dispatchEvent(new Event("selectionchange")); // what was selected meanwhile
  for (const { target, key } of pressed) target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
};
let kept = null;
try {
  kept = localStorage.getItem("my-copy");
} catch {
  // without storage there is nothing to show
}
if (kept) load();
else for (const type of begins) document.addEventListener(type, load);
