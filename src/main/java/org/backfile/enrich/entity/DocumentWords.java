package org.backfile.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How one document writes its words: a word that it writes in lower case elsewhere is no name at
 * the start of a sentence.
 */
final class DocumentWords {
  private final Map<String, Count> counts = new HashMap<>();

  /** Counts all words but the first, which says nothing. */
  void add(List<String> sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      String word = sentence.get(i);
      Count count = counts.computeIfAbsent(word.toLowerCase(Locale.ROOT), k -> new Count());
      if (Character.isUpperCase(word.charAt(0))) {
        count.upper++;
      } else {
        count.lower++;
      }
    }
  }

  /** 0 for a word never counted; else 1 to 4, the more often in upper case the more. */
  int upperCase(String lowerCase) {
    Count count = counts.get(lowerCase);
    if (count == null) {
      return 0;
    }
    if (count.upper == 0 || count.lower == 0) {
      return count.upper == 0 ? 1 : 4;
    }
    return count.upper > count.lower ? 3 : 2;
  }

  private static final class Count {
    private int upper;
    private int lower;
  }
}
