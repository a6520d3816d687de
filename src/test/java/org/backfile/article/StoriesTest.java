package org.backfile.article;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final int MANY = 20_000;

  private static String text(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(" w").append((char) ('a' + random.nextInt(26))).append(random.nextInt(10));
    }
    return text.toString();
  }

  private static int[] stories(List<String> texts) {
    Sketch[] sketches = texts.stream().map(Sketch::of).toArray(Sketch[]::new);
    return Stories.of(sketches.length, i -> sketches[i]);
  }

  @Test
  void chainOfCopiesIsOneStory() {
    String text = text(new Random(1), 300);
    String more = text(new Random(2), 100);
    String most = text(new Random(3), 150);
    List<String> texts = List.of("", text, "none", text + more + most, text + more);
    assertArrayEquals(new int[] {0, 1, 2, 1, 1}, stories(texts));
  }

  @Test
  void noArticleIsNoStory() {
    assertArrayEquals(new int[0], stories(List.of()));
  }

  @Test
  void aHugeHeapOfTheSameTextTakesLittleTime() {
    Sketch same = Sketch.of(text(new Random(1), 100));
    assertTimeout(
        Duration.ofSeconds(20),
        () -> assertEquals(0, Arrays.stream(Stories.of(MANY, i -> same)).max().orElseThrow()));
  }

  @Test
  void aHugeHeapOfTextsByOneTemplateTakesLittleTime() {
    String template = text(new Random(1), 100).replaceAll("\\d", "");
    Random random = new Random(2);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < MANY / 8; i++) {
      texts.add(template + text(random, 12) + template.substring(100));
    }
    assertTimeout(Duration.ofSeconds(20), () -> assertEquals(texts.size(), stories(texts).length));
  }
}
