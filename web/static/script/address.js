// Forms send empty fields along; a bookmark made now is as short as one made by following links.
// A saved search keeps its own address, which is shorter still.
if (document.body.classList.contains("page-results") && !document.querySelector(".ignored, .saved-head")) {
  const canonical = document.querySelector("link[rel=canonical]").getAttribute("href");
  history.replaceState(history.state, "", canonical + location.hash);
}
