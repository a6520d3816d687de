package org.backfile.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How one document writes its words, and between which others: a word that it writes in lower case
 * elsewhere is no name at the start of a sentence, and one that "said" follows elsewhere speaks.
 */
final class DocumentWords {
  private static final Contexts NONE = new Contexts();
  private final Map<String, Count> counts = new HashMap<>();
  private final Map<String, Contexts> contexts = new HashMap<>();

  /**
   * Adds the words of a line.
   *
   * @param isRunning whether its upper and lower case say something
   */
  void add(List<String> line, boolean isRunning) {
    for (int i = 0; i < line.size(); i++) {
      String word = line.get(i);
      String lower = word.toLowerCase(Locale.ROOT);
      boolean upper = Character.isUpperCase(word.charAt(0));
      if (upper) {
        contexts.computeIfAbsent(lower, k -> new Contexts()).add(line, i);
      }
      if (i > 0 && isRunning) {
        counts.computeIfAbsent(lower, k -> new Count()).add(upper);
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

  /** The neighbours of a word where it is in upper case. */
  Contexts contexts(String lowerCase) {
    return contexts.getOrDefault(lowerCase, NONE);
  }

  /** The words before and after one word, in its first places. */
  static final class Contexts {
    private static final int MOST = 6;

    private final long[] before = new long[MOST];
    private final long[] after = new long[MOST];
    private int size;

    private void add(List<String> line, int at) {
      if (size < MOST) {
        before[size] = at == 0 ? Words.BEFORE : hash(line.get(at - 1));
        after[size] = at + 1 == line.size() ? Words.AFTER : hash(line.get(at + 1));
        size++;
      }
    }

    private static long hash(String word) {
      return Hash.of(word.toLowerCase(Locale.ROOT));
    }

    int size() {
      return size;
    }

    long before(int i) {
      return before[i];
    }

    long after(int i) {
      return after[i];
    }
  }

  private static final class Count {
    private int upper;
    private int lower;

    private void add(boolean isUpper) {
      if (isUpper) {
        upper++;
      } else {
        lower++;
      }
    }
  }
}
