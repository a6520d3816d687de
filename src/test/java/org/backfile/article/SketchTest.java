package org.backfile.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SketchTest {
  private static List<String> words(int seed, int count) {
    Random random = new Random(seed);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)));
    }
    return words;
  }

  private static String text(int seed, int count) {
    return String.join(" ", words(seed, count));
  }

  private static boolean isCopy(String one, String other) {
    boolean copy = Sketch.of(one).isCopyOf(Sketch.of(other));
    assertEquals(copy, Sketch.of(other).isCopyOf(Sketch.of(one)));
    return copy;
  }

  @Test
  void caseAndPunctuationMakeNoDifference() {
    String text = text(1, 50);
    String shouted = text.toUpperCase(Locale.ROOT).replace(" ", ", - ");
    assertEquals(Sketch.of(text), Sketch.of(shouted));
  }

  @Test
  void textCutByAQuarterIsACopy() {
    for (int seed = 0; seed < 50; seed++) {
      assertTrue(isCopy(text(seed, 400), text(seed, 300)), "seed " + seed);
    }
  }

  @Test
  void textWithAFewWordsChangedIsACopy() {
    for (int seed = 0; seed < 50; seed++) {
      List<String> edited = words(seed, 400);
      for (int i = 10; i < 400; i += 25) {
        edited.set(i, "other");
      }
      assertTrue(isCopy(text(seed, 400), String.join(" ", edited)), "seed " + seed);
    }
  }

  @Test
  void oneParagraphInCommonIsNoCopy() {
    for (int seed = 0; seed < 50; seed++) {
      String shared = text(1000, 120);
      assertFalse(isCopy(text(seed, 200) + " " + shared, shared + " " + text(-seed - 1, 200)));
    }
  }

  @Test
  void reportsThatDifferInTheirNumbersAreNoCopies() {
    String report =
        "%s The index closed at %s points, up %s, with %s shares traded. " + text(3, 90);
    String monday = report.formatted("Monday:", "8,123", "12.5", "77,000");
    String tuesday = report.formatted("Tuesday:", "8,044", "79.1", "61,500");
    assertFalse(isCopy(monday, tuesday));
    assertTrue(isCopy(monday, monday.replace("Monday", "On Monday")));
  }

  @Test
  void shortTextIsACopyOnlyInTheSameWords() {
    assertTrue(isCopy(text(1, 28), text(1, 28) + "."));
    assertFalse(isCopy(text(1, 28), text(1, 29)));
  }

  @Test
  void noticeOfFewWordsIsNeverACopy() {
    assertTrue(Sketch.of(text(1, 23)).isEmpty());
    assertFalse(isCopy(text(1, 23), text(1, 23)));
    assertFalse(isCopy("", ""));
  }

  @Test
  void scriptsWithoutBlanksHaveAWordForEachSign() {
    String text = "\u65e5\u672c\u8a9e".repeat(20);
    assertFalse(Sketch.of(text).isEmpty());
  }

  @Test
  void sketchIsReadBackFromItsBytes() {
    Sketch sketch = Sketch.of(text(1, 100) + " 42");
    assertEquals(sketch, Sketch.read(sketch.bytes()));
    assertEquals(Sketch.NONE, Sketch.read(Sketch.NONE.bytes()));
  }
}
