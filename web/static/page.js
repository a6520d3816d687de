"use strict";
// Short cuts for those who have a keyboard. Every page works without this file.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === "/") {
    const box = document.getElementById("q");
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  }
  if (event.key === "n" || event.key === "p") {
    hop(event.key === "n" ? 1 : -1);
  }
});

function hop(step) {
  const total = document.querySelectorAll("mark[id^=hit-]").length;
  if (total === 0) {
    return;
  }
  const here = /^#hit-(\d+)$/.exec(location.hash);
  const next = here ? Number(here[1]) + step : 1;
  location.hash = "hit-" + (((next - 1 + total) % total) + 1);
}

// A fold that the reader opened stays open on the next page of this tab.
const rail = document.getElementById("filters");
if (rail) {
  try {
    rail.open = sessionStorage.getItem("filters") === "open";
    rail.addEventListener("toggle", () => sessionStorage.setItem("filters", rail.open ? "open" : ""));
  } catch (privacy) {
    // Without storage the fold starts closed, as it does without this file.
  }
}

// Who asks why on a list of results finds the answer unfolded.
if (location.hash.startsWith("#why-")) {
  document.querySelectorAll(location.hash + " .why").forEach((why) => (why.open = true));
}

// Forms send empty fields along; a bookmark made now is as short as one made by following links.
if (document.body.classList.contains("page-results") && !document.querySelector(".ignored")) {
  const canonical = document.querySelector("link[rel=canonical]").getAttribute("href");
  history.replaceState(history.state, "", canonical + location.hash);
}
