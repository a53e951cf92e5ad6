// My copy is fetched by who has notes on this device, or begins to select words or to move through the page.
const source = document.querySelector("script[data-my-copy]").dataset.myCopy;
const begins = ["selectionchange", "focusin", "pointerdown", "keydown"];
let pressed = null; // a key that comes before the answer is not lost
const press = (event) => (pressed = event);
const load = async (event) => {
  for (const type of begins) document.removeEventListener(type, load);
  document.addEventListener("keydown", press);
  if (event?.type === "keydown") press(event);
  await import(source);
  document.removeEventListener("keydown", press);
  document.dispatchEvent(new Event("selectionchange")); // what was selected meanwhile
  pressed?.target.dispatchEvent(new KeyboardEvent("keydown", { key: pressed.key, bubbles: true }));
};
let kept = null;
try {
  kept = localStorage.getItem("my-copy");
} catch {
  // without storage there is nothing to show
}
if (kept) load();
else for (const type of begins) document.addEventListener(type, load);
