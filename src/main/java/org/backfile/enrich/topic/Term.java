package org.backfile.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word or phrase that speaks for topics.
 *
 * @param isExact whether it counts only as written, because it holds a capital letter or a figure;
 *     else its words stand for their inflections too
 */
record Term(List<String> words, boolean isExact) {
  Term {
    words = List.copyOf(words);
  }

  /** The term that this text of a topic list means; its words are empty when there is none. */
  static Term of(String text) {
    boolean exact = text.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    List<String> words = new ArrayList<>();
    for (String word : split(text)) {
      words.add(exact ? word : word.toLowerCase(Locale.ROOT));
    }
    return new Term(words, exact);
  }

  /** Words and marks as the reading of an article gives them, so that both compare equal. */
  private static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (!inside && i > start) {
        words.add(text.substring(start, i));
      }
      start = inside ? start : i + 1;
    }
    return words;
  }
}
