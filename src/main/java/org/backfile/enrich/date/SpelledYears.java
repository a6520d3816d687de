package org.backfile.enrich.date;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Years and decades in words, as they stand in transcripts: {@code nineteen ninety-six}, {@code the
 * year two thousand}, {@code the nineties}.
 */
final class SpelledYears implements DateRule {
  private static final Map<String, Integer> CENTURIES =
      Map.of("seventeen", 17, "eighteen", 18, "nineteen", 19, "twenty", 20);
  private static final Map<String, Integer> TENS =
      Map.of(
          "ten", 10, "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy",
          70, "eighty", 80, "ninety", 90);
  private static final Map<String, Integer> TEENS =
      Map.of(
          "eleven",
          11,
          "twelve",
          12,
          "thirteen",
          13,
          "fourteen",
          14,
          "fifteen",
          15,
          "sixteen",
          16,
          "seventeen",
          17,
          "eighteen",
          18,
          "nineteen",
          19);
  private static final Map<String, String> DECADES =
      Map.of(
          "twenties",
          "192",
          "thirties",
          "193",
          "forties",
          "194",
          "fifties",
          "195",
          "sixties",
          "196",
          "seventies",
          "197",
          "eighties",
          "198",
          "nineties",
          "199");

  @Override
  public @Nullable Found read(Words words, int at, Timeline timeline) {
    String decade = DECADES.get(words.at(at));
    if (decade != null) {
      return isDecade(words, at) ? new Found(at + 1, decade) : null;
    }
    if (words.are(at, "year", "two", "thousand")) {
      return new Found(at + 3, "2000");
    }
    Integer century = CENTURIES.get(words.at(at));
    return century == null || words.at(at - 1).equals("-") ? null : year(words, at + 1, century);
  }

  private static @Nullable Found year(Words words, int at, int century) {
    Integer teen = TEENS.get(words.at(at));
    if (teen != null) {
      return found(words, at + 1, century * 100 + teen);
    }
    Integer tens = TENS.get(words.at(at));
    if (tens == null) {
      return null;
    }
    int oneAt = at + 1 + (words.at(at + 1).equals("-") ? 1 : 0);
    int one = CalendarWords.NUMBERS.getOrDefault(words.at(oneAt), 0);
    boolean whole = one < 1 || one > 9 || words.at(oneAt).length() < 3;
    return whole
        ? found(words, at + 1, century * 100 + tens)
        : found(words, oneAt + 1, century * 100 + tens + one);
  }

  /** {@code nineteen ninety people} counts people. */
  private static @Nullable Found found(Words words, int end, int year) {
    boolean counts = words.is(end, Years.COUNTED) || words.at(end).equals("-");
    return counts ? null : new Found(end, Integer.toString(year));
  }

  /** {@code the late nineties}, but not {@code in his nineties} nor {@code the high eighties}. */
  private static boolean isDecade(Words words, int at) {
    int before = at - 1 - (words.at(at - 1).equals("-") ? 1 : 0);
    before -= words.is(before, Years.EDGES) ? 1 : 0;
    return words.at(before).equals("the") && !Years.isWarmth(words, at);
  }
}
