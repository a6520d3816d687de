package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.backfile.web.view.TextChanges.Kind;
import org.junit.jupiter.api.Test;

class TextChangesTest {
  /** Removed runs in square brackets, added ones in braces. */
  private static String shown(String before, String after) {
    return TextChanges.between(before, after).runs().stream()
        .map(
            run ->
                switch (run.kind()) {
                  case KEPT -> run.text();
                  case REMOVED -> "[" + run.text() + "]";
                  case ADDED -> "{" + run.text() + "}";
                })
        .collect(Collectors.joining());
  }

  private static String without(TextChanges changes, Kind left) {
    return changes.runs().stream()
        .filter(run -> run.kind() != left)
        .map(TextChanges.Run::text)
        .collect(Collectors.joining());
  }

  @Test
  void sameTextHasNoChange() {
    assertTrue(TextChanges.between("One.\n\nTwo.", "One.\n\nTwo.").isEmpty());
    assertTrue(TextChanges.between("", "").isEmpty());
  }

  @Test
  void changedWordIsShownInItsParagraph() {
    assertEquals(
        "First.\n\nThe [old ]{new }bridge held.\n\nLast.",
        shown(
            "First.\n\nThe old bridge held.\n\nLast.", "First.\n\nThe new bridge held.\n\nLast."));
  }

  @Test
  void paragraphsAreAddedAndCutWhole() {
    assertEquals("One.\n\n{Two.\n\n}Three.", shown("One.\n\nThree.", "One.\n\nTwo.\n\nThree."));
    assertEquals("One.[\n\nTwo.]", shown("One.\n\nTwo.", "One."));
    assertEquals("{All new.}", shown("", "All new."));
  }

  @Test
  void punctuationChangesAlone() {
    assertEquals("It fell[. ]{! }Then rain.", shown("It fell. Then rain.", "It fell! Then rain."));
  }

  @Test
  void runsTogetherAreBothTexts() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String before = text(random, random.nextInt(40));
      String after = text(random, random.nextInt(40));
      TextChanges changes = TextChanges.between(before, after);
      assertEquals(before, without(changes, Kind.ADDED), "seed " + seed);
      assertEquals(after, without(changes, Kind.REMOVED), "seed " + seed);
      for (int r = 1; r < changes.runs().size(); r++) {
        assertTrue(changes.runs().get(r).kind() != changes.runs().get(r - 1).kind());
      }
    }
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    String[] some = {"bank ", "river", " ", "\n\n", "\n", ". ", "\ud83d\ude00", "vote, "};
    for (int i = 0; i < pieces; i++) {
      text.append(some[random.nextInt(some.length)]);
    }
    return text.toString();
  }

  @Test
  void hugeTextsTakeLittleTime() {
    Random random = new Random(1);
    String one = huge(random);
    String other = huge(random);
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          TextChanges changes = TextChanges.between(one, other);
          assertEquals(one, without(changes, Kind.ADDED));
          assertTrue(TextChanges.between(one, one + " end").runs().size() <= 3);
        });
  }

  private static String huge(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append(random.nextInt(1000)).append(random.nextInt(30) == 0 ? "\n\n" : " ");
    }
    return text.toString();
  }
}
