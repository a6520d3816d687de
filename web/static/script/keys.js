// Short cuts for those who have a keyboard: a key and what it does.
const shortCuts = new Map();

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  const act = shortCuts.get(event.key);
  if (act && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    act(event);
  }
});

shortCuts.set("/", (event) => {
  const box = document.getElementById("q");
  if (box) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});
