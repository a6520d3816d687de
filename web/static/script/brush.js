// Dragging over the bars of a chart chooses a period; a press on one bar stays a link.
document.querySelectorAll("#choices .timeline").forEach((timeline) => {
  const svg = timeline.querySelector("svg");
  const bars = [...timeline.querySelectorAll(".bar")];
  let first = -1;
  let last = -1;
  let dragged = false;
  if (!svg) {
    return;
  }

  timeline.querySelector(".drag").hidden = false;
  const barAt = (event) => {
    const box = svg.getBoundingClientRect();
    const at = Math.floor(((event.clientX - box.left) / box.width) * bars.length);
    return Math.min(Math.max(at, 0), bars.length - 1);
  };
  const brushed = () => bars.slice(Math.min(first, last), Math.max(first, last) + 1);
  const paint = () => {
    const marked = dragged ? brushed() : [];
    bars.forEach((bar) => bar.classList.toggle("brushed", marked.includes(bar)));
  };
  const stop = () => {
    first = -1;
    setTimeout(() => {
      dragged = false;
      paint();
    });
  };

  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("pointerdown", (event) => {
    if (event.button === 0) {
      first = last = barAt(event);
    }
  });
  svg.addEventListener("pointermove", (event) => {
    if (first < 0 || (barAt(event) === first && !dragged)) {
      return;
    }
    if (!dragged) {
      dragged = true;
      svg.setPointerCapture(event.pointerId);
    }
    last = barAt(event);
    paint();
  });
  svg.addEventListener("pointerup", () => {
    if (first >= 0 && dragged) {
      choosePeriod(timeline.dataset.key, brushed());
    }
    stop();
  });
  svg.addEventListener("pointercancel", stop);
  svg.addEventListener("click", (event) => dragged && event.preventDefault(), true);
});

function choosePeriod(key, bars) {
  choices.querySelectorAll("input[name=" + key + "]").forEach((each) => each.remove());
  if (key === "published") {
    choices.elements.from.value = bars[0].dataset.from;
    choices.elements.to.value = bars[bars.length - 1].dataset.to;
  } else {
    const spoken = bars.filter((bar) => Number(bar.querySelector(".fill").getAttribute("height")));
    spoken.forEach((bar) => {
      const chosen = Object.assign(document.createElement("input"), { type: "hidden", name: key });
      chosen.value = bar.dataset.from;
      choices.append(chosen);
    });
  }
  apply(choices.querySelector(".act button"));
}
