// A lasting link to words of an article, and the words with their source.
{
  const article = document.getElementById("text");
  const tools = document.getElementById("passage-tools");
  if (article && tools) {
    offerPassages(article, tools);
  }
}

function offerPassages(article, tools) {
  let selected = null;
  const copyButton = document.getElementById("copy-citation");

  const plain = (range) => {
    const copy = range.cloneContents();
    copy.querySelectorAll(".hop, .pilcrow, .note-mark").forEach((extra) => extra.remove());
    copy.querySelectorAll("p, h2, li").forEach((block) => block.append(" "));
    return copy.textContent.replace(/\s+/g, " ");
  };
  const beside = (range, start) => {
    const rest = document.createRange();
    rest.selectNodeContents(article);
    if (start) {
      rest.setEnd(range.startContainer, range.startOffset);
      return unbroken(plain(rest).slice(-60));
    }
    rest.setStart(range.endContainer, range.endOffset);
    return unbroken(plain(rest).slice(0, 60));
  };
  // A cut may fall between the halves of a letter beyond the first plane.
  const unbroken = (words) => words.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  const own = () => location.origin + article.dataset.address;
  const keys = () => {
    const whole = plain(selected).trim();
    const quote = unbroken(whole.slice(0, 1000));
    const after = unbroken(whole.slice(1000, 1060)) || beside(selected, false);
    return [["quote", quote], ["before", beside(selected, true).trim()], ["after", after.trim()]];
  };
  const link = () => {
    const query = keys().filter(([, words]) => words).map(([key, words]) => key + "=" + encodeURIComponent(words));
    return own() + "?" + query.join("&") + "#passage";
  };
  const quoted = () => {
    const values = { quote: plain(selected).trim(), line: article.dataset.line, address: own() };
    return article.dataset.quoted.replace(/\{(quote|line|address)\}/g, (all, name) => values[name]);
  };
  // Without a certificate browsers keep the clipboard to themselves but for this old way.
  const copyOldWay = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "unseen";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("not copied"));
  };
  const copy = (text) => {
    const done = navigator.clipboard ? navigator.clipboard.writeText(text).catch(() => copyOldWay(text)) : copyOldWay(text);
    done.then(
      () => say(tools.dataset.copied),
      () => say(text),
    );
  };
  // Word processors take the italics, everything else the plain text.
  const copyStyled = (element) => {
    const text = element.textContent;
    if (!navigator.clipboard || !window.ClipboardItem || !element.querySelector("i")) {
      copy(text);
      return;
    }
    const blob = (type, words) => new Blob([words], { type });
    const item = { "text/plain": blob("text/plain", text), "text/html": blob("text/html", element.innerHTML) };
    navigator.clipboard.write([new ClipboardItem(item)]).then(
      () => say(tools.dataset.copied),
      () => copy(text),
    );
  };
  const say = (words) => {
    const said = document.getElementById("copied");
    said.textContent = words;
    setTimeout(() => (said.textContent = ""), 4000);
  };
  const follow = () => {
    const selection = getSelection();
    const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    if (tools.contains(document.activeElement)) {
      return;
    }
    selected = range && article.contains(range.commonAncestorContainer) && plain(range).trim() ? range.cloneRange() : null;
    tools.hidden = !selected;
    if (selected) {
      const end = selected.endContainer;
      const block = (end.nodeType === Node.TEXT_NODE ? end.parentElement : end).closest("#text > *");
      if (block && tools.previousElementSibling !== block) {
        block.after(tools);
      }
      const boxes = selected.getClientRects();
      const last = boxes[boxes.length - 1] || selected.getBoundingClientRect();
      const left = Math.min(last.left, document.documentElement.clientWidth - tools.offsetWidth - 16);
      tools.style.left = Math.max(16, left) + scrollX + "px";
      tools.style.top = last.bottom + scrollY + 8 + "px";
    }
  };
  let soon = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(soon);
    soon = setTimeout(follow, 150);
  });
  const ifSelected = (what) => () => selected && copy(what());
  document.getElementById("copy-link").addEventListener("click", ifSelected(link));
  document.getElementById("copy-quote").addEventListener("click", ifSelected(quoted));
  document.getElementById("cite-passage").addEventListener("click", () => {
    if (selected) {
      location.href = link().replace(/#passage$/, "#citations");
    }
  });
  document.getElementById("note-passage")?.addEventListener("click", () => {
    if (selected) {
      keys().forEach(([key, words]) => (document.getElementById("note-" + key).value = words));
      tools.hidden = true;
      document.getElementById("new-note").open = true;
      document.getElementById("note-text").focus();
    }
  });
  shortCuts.set("l", ifSelected(link));
  shortCuts.set("c", ifSelected(quoted));
  copyButton.hidden = false;
  copyButton.addEventListener("click", () => copy(article.dataset.line + ", " + own()));
  document.querySelectorAll("[data-cite]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => copyStyled(document.getElementById(button.dataset.cite)));
  });
}
