// In a frame: tells the page around it how tall the words are, so that they need not scroll. Nothing else is told.
const tell = () => {
  const height = Math.ceil(document.querySelector("main").getBoundingClientRect().height);
  if (parent !== window) parent.postMessage({ treatyProvision: document.body.dataset.eid, height }, "*");
};
new ResizeObserver(tell).observe(document.querySelector("main"));
