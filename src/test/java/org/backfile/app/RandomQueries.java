package org.backfile.app;

import java.util.List;
import java.util.Random;

/** What people type about the news, well and badly. */
final class RandomQueries {
  private static final List<String> WORDS =
      List.of(
          "government",
          "election",
          "climate",
          "health",
          "tax",
          "trump",
          "police",
          "minister",
          "court",
          "oil",
          "school",
          "war",
          "bank",
          "women",
          "president",
          "united",
          "states");
  private static final List<String> NAMES =
      List.of("@person", "@organization", "@place", "entity:trump", "author:john", "title:police");
  private static final List<String> PATTERNS =
      List.of("elect*", "wom?n", "gov*ment", "presidnt~1", "minster~2", "c*t", "*tion", "a*");
  private static final List<String> SLIPS =
      List.of("(", "\"", "AND", "OR", "NOT", "~", "*", "/s", "published:[2016 TO", "x:y", "\u201c");

  private final Random random;

  RandomQueries(Random random) {
    this.random = random;
  }

  String next() {
    return switch (random.nextInt(12)) {
      case 0 -> "";
      case 1, 2 -> word();
      case 3 -> word() + " " + word();
      case 4 -> "\"united states\" " + word();
      case 5 -> "\"" + word() + " " + word() + "\"~" + random.nextInt(9);
      case 6 -> word() + " OR " + word() + " -" + word();
      case 7 -> word() + (random.nextBoolean() ? " /s " : " /p ") + either(word(), any(PATTERNS));
      case 8 -> either(any(NAMES), "\"" + word() + " " + any(NAMES.subList(0, 3)) + "\"~5");
      case 9 -> any(PATTERNS) + " " + either(word(), any(PATTERNS));
      case 10 -> typo(word()) + " " + either(word(), typo(word()));
      default -> any(SLIPS) + " " + word() + " " + any(SLIPS) + either("", any(SLIPS));
    };
  }

  private String word() {
    return any(WORDS);
  }

  /** Two letters swapped. */
  private String typo(String word) {
    int at = random.nextInt(word.length() - 1);
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  private String either(String one, String other) {
    return random.nextBoolean() ? one : other;
  }

  private String any(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
