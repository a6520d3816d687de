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
