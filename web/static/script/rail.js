// Filters. Choices made with a pointer apply at once; those made with keys wait for the button, so
// that several can be made, and so do those in the sheet, which says what they would find.
const rail = document.getElementById("filters");
const choices = document.getElementById("choices");
const isWide = window.matchMedia("(min-width: 62rem)");
const pause = 500;
const tree = { topic: "/", "said-by": "/", mentions: "-" };

if (rail && choices) {
  let timer = 0;
  let byPointer = false;
  let question = null;
  addEventListener("pointerdown", () => (byPointer = true), true);
  addEventListener("keydown", () => (byPointer = false), true);
  addEventListener("pageshow", (event) => event.persisted && choices.reset());
  choices.classList.add("instant");
  choices.addEventListener("change", (event) => {
    if (event.target.form !== choices) {
      return;
    }
    oneOfAFamily(event.target);
    clearTimeout(timer);
    if (byPointer && isWide.matches) {
      timer = setTimeout(() => apply(event.target), pause);
    } else {
      choices.classList.add("waiting");
      timer = setTimeout(foretell, pause);
    }
  });
  choices.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    apply(document.activeElement);
  });

  // What the choices would find, in the words of the page that they lead to.
  async function foretell() {
    question?.abort();
    question = new AbortController();
    try {
      const answer = await fetch(chosenAddress(), { signal: question.signal });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const total = page.querySelector("#choices .total, h1").textContent;
      choices.querySelector(".total").textContent = total;
      say(total);
    } catch (overtaken) {
      // A newer question, or a server that is away: the button leads to what there is.
    }
  }
  restore();
  unfold();
}

function chosenAddress() {
  const pairs = [...new FormData(choices)].filter(
    ([name, value]) => value !== "" && !(name.startsWith("match-") && value === "any"));
  const keys = new URLSearchParams(pairs).toString();
  return choices.getAttribute("action") + (keys ? "?" + keys : "");
}

function apply(from) {
  const box = from.getBoundingClientRect();
  const state = { at: Date.now(), top: box.top, y: scrollY, id: from.id, name: from.name, value: from.value };
  keep("choice", isWide.matches ? JSON.stringify(state) : "");
  if (!isWide.matches) {
    keep("filters", "");
  }
  location.assign(chosenAddress());
}

// The reader goes on where the choice was made, and hears what it found.
function restore() {
  const kept = keep("choice", "");
  const state = kept ? JSON.parse(kept) : null;
  if (!state || Date.now() - state.at > 30000) {
    return;
  }
  const named = [...choices.elements].filter((each) => each.name.replace("not-", "") === state.name);
  const place =
    document.getElementById(state.id) ||
    named.find((each) => each.value === state.value) ||
    choices.querySelector(".act button");
  if (isWide.matches) {
    place.focus({ preventScroll: true });
    const isFixed = place.closest(".act") !== null;
    const top = isFixed ? state.y : scrollY + place.getBoundingClientRect().top - state.top;
    scrollTo({ top, behavior: "instant" });
  }
  setTimeout(() => say(document.querySelector("h1").textContent), 100);
}

function say(words) {
  document.getElementById("choices-found").textContent = words;
}

// Whoever chooses a part of what is chosen means that part, and the whole takes its parts back.
function oneOfAFamily(box) {
  const cut = tree[box.name];
  if (cut && box.checked) {
    for (const other of choices.querySelectorAll("input[name=" + box.name + "]")) {
      if (other.value.startsWith(box.value + cut) || box.value.startsWith(other.value + cut)) {
        other.checked = false;
      }
    }
  }
}

// A fold that the reader opened stays open on the next page of this tab; a sheet covers the page.
function unfold() {
  const around = "body > header, body > footer, main > :not(#filters)";
  const show = () => {
    const covers = rail.open && !isWide.matches;
    document.documentElement.classList.toggle("sheet", covers);
    document.querySelectorAll(around).forEach((each) => (each.inert = covers));
  };
  rail.addEventListener("toggle", () => {
    keep("filters", rail.open ? "open" : "");
    show();
  });
  isWide.addEventListener("change", show);
  rail.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !isWide.matches) {
      rail.open = false;
      rail.querySelector("summary").focus();
    }
  });
  rail.open = keep("filters") === "open" && isWide.matches;
}

// Reads and sets what is kept for this tab; without storage nothing is, as without this file.
function keep(name, value) {
  try {
    const before = sessionStorage.getItem(name);
    if (value !== undefined) {
      sessionStorage.setItem(name, value);
    }
    return before;
  } catch (privacy) {
    return null;
  }
}
