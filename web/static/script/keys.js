// Short cuts for those who have a keyboard: a key and what it does.
const shortCuts = new Map();
const keysAreOff = document.querySelector("meta[name=keys][content=off]") !== null;

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  const act = shortCuts.get(event.key);
  if (act && !keysAreOff && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
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
