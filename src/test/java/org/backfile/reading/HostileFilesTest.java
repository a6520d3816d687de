package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Files made to take for ever or to bring the reader down: each ends in an outcome, soon. */
class HostileFilesTest {
  private static final int SIZE = 1_000_000;
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final List<String> ONE = List.of("txt", "md");
  private static final List<String> MANY = List.of("json", "jsonl", "csv");

  private static final Map<String, String> PIECES =
      Map.ofEntries(
          Map.entry("letters", "a"),
          Map.entry("spaces", " "),
          Map.entry("line ends", "\n"),
          Map.entry("one-letter lines", "a\n"),
          Map.entry("broken lines", "the board of the harbour met late on tuesday and closed it\n"),
          Map.entry("quotes", "\""),
          Map.entry("quote marks", "> "),
          Map.entry("list marks", "- "),
          Map.entry("nested lists", "- a\n  "),
          Map.entry("brackets", "["),
          Map.entry("image brackets", "![["),
          Map.entry("link ends", "](a"),
          Map.entry("stars", "*a **a "),
          Map.entry("under lines", "_a__"),
          Map.entry("ticks", "`a``"),
          Map.entry("tags", "<b>"),
          Map.entry("divisions", "<div><p>"),
          Map.entry("tables", "<table><tr><td>"),
          Map.entry("headings", "<h1>a"),
          Map.entry("articles", "<article>a"),
          Map.entry("half tags", "<a "),
          Map.entry("comments", "<!--"),
          Map.entry("entities", "&#x0;&"),
          Map.entry("braces", "{\"a\":"),
          Map.entry("lists of lists", "[["),
          Map.entry("delimiters", ",;\t"),
          Map.entry("front matter", "---\na: &a [*a, *a]\n"),
          Map.entry("remains", "Share\nAdvertisement\nRead more: a\n"),
          Map.entry("names", "By Ada Quill and "),
          Map.entry("dates", "3 March 2024, "),
          Map.entry("capitals", "A. "),
          Map.entry("items", "1. a\n"),
          Map.entry("surrogates", "\uD83D\uDC1F"),
          Map.entry("zeros", "\u0000"),
          Map.entry("share words", "share tweet "));

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> endsSoonWhateverItIsCalled() {
    return PIECES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(piece -> DynamicTest.dynamicTest(piece.getKey(), () -> endsSoon(piece.getValue())));
  }

  private void endsSoon(String piece) throws IOException {
    String text = piece.repeat(SIZE / piece.length());
    Inbox inbox = new Inbox(folder);
    for (String ending : ONE) {
      inbox.write("pier." + ending, text);
    }
    for (String ending : MANY) {
      inbox.write("pier." + ending, text.substring(0, text.length() / 8));
    }
    inbox.write("page.html", "<html><body><p>" + text);
    assertFalse(assertTimeoutPreemptively(SOON, () -> inbox.read()).isEmpty());
  }
}
