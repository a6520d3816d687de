package org.backfile.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.BreakIterator;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceBreaksTest {
  @Test
  void titlesAndInitialsEndNoSentence() {
    assertEquals(
        List.of("On Wednesday Mr. Biden called Sen. J. D. Vance. ", "He was out."),
        cut("On Wednesday Mr. Biden called Sen. J. D. Vance. He was out."));
  }

  @Test
  void stopsClosersAndLinesEndOne() {
    assertEquals(
        List.of("\u201cGo!\u201d ", "she said. ", "Why? ", "A heading\n\n", "It rained in March."),
        cut("\u201cGo!\u201d she said. Why? A heading\n\nIt rained in March."));
  }

  private static List<String> cut(String text) {
    SentenceBreaks breaks = new SentenceBreaks();
    breaks.setText(new StringCharacterIterator(text));
    List<String> found = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      found.add(text.substring(from, to));
      from = to;
    }
    return found;
  }
}
