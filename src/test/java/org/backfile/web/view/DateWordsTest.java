package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.Random;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class DateWordsTest {
  private static final Words WORDS = new Words(Wording.ENGLISH);

  @Test
  void datesAreSaidAsExactlyAsTheyAreKnown() {
    Map.of(
            "2019", "2019",
            "2019-06", "June 2019",
            "2019-06-14", "14 June 2019",
            "2019-Q2", "second quarter of 2019",
            "2019-SU", "summer 2019",
            "199", "1990s",
            "XXXX-06", "June, year unknown",
            "XXXX-02-29", "29 February, year unknown",
            "2019-W12", "some time in 2019",
            "XXXX-XX-XX", "a date that is not certain")
        .forEach((value, words) -> assertEquals(words, DateWords.of(value, WORDS)));
  }

  @Test
  void anyTextIsSaidSomehow() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      StringBuilder value = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        value.append("0129XQ-SU".charAt(random.nextInt(9)));
      }
      assertFalse(DateWords.of(value.toString(), WORDS).isEmpty(), "seed " + seed + ": " + value);
    }
  }
}
