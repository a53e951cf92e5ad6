// Shows where the reader is: the marked line of the contents, and the marked provision at the head of the window.
const current = document.querySelector(".contents [aria-current]");
const list = current?.closest(".contents");
if (list) list.scrollTop = current.offsetTop - list.clientHeight / 3;
document.querySelector(".provision.marked")?.scrollIntoView({ block: "start", behavior: "instant" });
