// From match to match.
shortCuts.set("n", () => hop(1));
shortCuts.set("p", () => hop(-1));

function hop(step) {
  const here = document.querySelector("mark:target + .hop");
  const way = here?.querySelector(step > 0 ? ".next" : ".previous") ?? document.getElementById("first-hit");
  if (way) {
    location.assign(way.href);
  }
}
