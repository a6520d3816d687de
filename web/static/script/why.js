// Who asks why on a list of results finds the answer unfolded.
if (location.hash.startsWith("#why-")) {
  document.querySelectorAll(location.hash + " .why").forEach((why) => (why.open = true));
}
