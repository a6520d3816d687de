// From match to match.
shortCuts.set("n", () => hop(1));
shortCuts.set("p", () => hop(-1));

function hop(step) {
  const total = document.querySelectorAll("mark[id^=hit-]").length;
  if (total === 0) {
    return;
  }
  const here = /^#hit-(\d+)$/.exec(location.hash);
  const next = here ? Number(here[1]) + step : 1;
  location.hash = "hit-" + (((next - 1 + total) % total) + 1);
}
