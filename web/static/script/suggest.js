// Words and names of the archive under the box while a reader types: a combobox that suggests and
// never stands in the way. The box is a plain field without it.
const searchBox = document.getElementById("q");
if (searchBox && searchBox.form) {
  suggestUnder(searchBox);
}

function suggestUnder(input) {
  const list = made("div", { id: "suggestions", class: "suggestions", role: "listbox", "aria-label": input.dataset.found });
  const said = made("span", { class: "unseen", role: "status" });
  list.hidden = true;
  input.form.append(list, said);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    input.setAttribute(name, value);
  }
  let options = [];
  let active = -1;
  let waiting = 0;
  let asking = null;

  function close() {
    clearTimeout(waiting);
    asking?.abort();
    options = [];
    list.hidden = true;
    list.replaceChildren();
    said.textContent = "";
    input.setAttribute("aria-expanded", "false");
    go(-1);
  }

  function go(to) {
    options[active]?.element.setAttribute("aria-selected", "false");
    active = to;
    const option = options[active];
    if (option) {
      option.element.setAttribute("aria-selected", "true");
      option.element.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.element.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function choose(suggestion) {
    close();
    if (suggestion.kind === "word") {
      input.value = suggestion.q;
    } else {
      location.assign(suggestion.address);
    }
  }

  function show(suggestions) {
    close();
    let group = null;
    for (const suggestion of suggestions) {
      if (group?.dataset.kind !== suggestion.kind) {
        group = made("div", { role: "group", "aria-label": input.dataset[suggestion.kind], "data-kind": suggestion.kind });
        group.append(made("p", { "aria-hidden": "true" }, input.dataset[suggestion.kind]));
        list.append(group);
      }
      const element = made("div", { role: "option", id: "suggestion-" + options.length, "aria-selected": "false" });
      element.append(made("bdi", {}, suggestion.q || suggestion.value));
      if (suggestion.count !== undefined) {
        element.append(" ", made("span", { class: "count" }, suggestion.count.toLocaleString(document.documentElement.lang)));
      }
      element.addEventListener("click", () => choose(suggestion));
      group.append(element);
      options.push({ element, suggestion });
    }
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    said.textContent = list.hidden ? "" : input.dataset.found + ": " + options.length;
  }

  async function ask() {
    const typed = input.value;
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await fetch("/api/v1/suggest?" + new URLSearchParams(new FormData(input.form)), { signal });
      const { suggestions } = answer.ok ? await answer.json() : { suggestions: [] };
      if (!signal.aborted && input.value === typed && document.activeElement === input) {
        show(suggestions);
      }
    } catch (gone) {
      // Newer letters came first, or the archive is away: the reader types on.
    }
  }

  input.addEventListener("input", () => {
    close();
    if (/\S{2}$/.test(input.value)) {
      waiting = setTimeout(ask, 120);
    }
  });
  input.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  input.addEventListener("keydown", (event) => {
    const last = options.length - 1;
    if (last < 0 || event.isComposing) {
      return;
    }
    const moves = { ArrowDown: active === last ? -1 : active + 1, ArrowUp: active < 0 ? last : active - 1 };
    if (active >= 0) {
      Object.assign(moves, { Home: 0, End: last });
    }
    if (event.key in moves) {
      event.preventDefault();
      go(moves[event.key]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(options[active].suggestion);
    }
  });
}

function made(name, attributes, text) {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  if (text !== undefined) {
    element.textContent = text;
  }
  return element;
}
