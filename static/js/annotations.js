// Fetches an annotation's words when its place in the margin is opened; without this, its title leads to its own page.
const { lang } = document.documentElement;
const spoken = lang === "en" ? "" : `?ui=${lang}`;

const load = async (place) => {
  const key = place.dataset.annotation;
  delete place.dataset.annotation;
  try {
    const { page } = await import("./fetched.js"); // only who opens one needs it
    place.replaceWith((await page(`/annotations/${key}/body/${spoken}`)).querySelector(".annotation"));
  } catch {
    place.dataset.annotation = key; // the title is still a link; opened again, it is tried again
  }
};

for (const margin of document.querySelectorAll(".marginalia")) {
  margin.addEventListener("toggle", () => {
    if (margin.open) margin.querySelectorAll("[data-annotation]").forEach(load);
  });
  margin.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !margin.open || margin.classList.contains("written-out")) return;
    margin.open = false;
    margin.querySelector("summary").focus();
  });
}
