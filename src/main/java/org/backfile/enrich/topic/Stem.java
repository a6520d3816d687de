package org.backfile.enrich.topic;

import java.util.Locale;

/** The part of an English word that its simple inflections share: merge, merges, merged. */
final class Stem {
  private static final int SHORTEST = 3;

  /** The same for {@code studies} and {@code study}, {@code merging} and {@code merges}. */
  static String of(String word) {
    String base = singular(word);
    if (base.length() == word.length()) {
      base = withoutEnding(base, "ing");
      base = withoutEnding(base, "ed");
    }
    return base.length() > SHORTEST && base.endsWith("e")
        ? base.substring(0, base.length() - 1)
        : base;
  }

  /**
   * What a term of a topic list is compared by. A gerund or participle stands for itself alone, for
   * housing is not houses and boxing is not boxes.
   */
  static String ofTerm(String word) {
    String singular = singular(word);
    boolean itself = singular.endsWith("ing") || singular.endsWith("ed");
    return itself ? singular : of(word);
  }

  /** The word in small letters, without the ending of a plural. */
  static String singular(String anyCase) {
    String word = anyCase.toLowerCase(Locale.ROOT);
    int length = word.length();
    if (length <= SHORTEST || !word.endsWith("s") || "sui".indexOf(word.charAt(length - 2)) >= 0) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    boolean hisses =
        word.endsWith("sses")
            || word.endsWith("xes")
            || word.endsWith("zes")
            || word.endsWith("ches")
            || word.endsWith("shes");
    return word.substring(0, length - (hisses ? 2 : 1));
  }

  private static String withoutEnding(String word, String ending) {
    int length = word.length() - ending.length();
    if (length < SHORTEST || !word.endsWith(ending) || !hasVowel(word, length)) {
      return word;
    }
    if (ending.equals("ed") && word.charAt(length - 1) == 'i') {
      return word.substring(0, length - 1) + "y";
    }
    char last = word.charAt(length - 1);
    boolean doubled = last == word.charAt(length - 2) && "lsz".indexOf(last) < 0;
    int kept = doubled ? length - 1 : length;
    return kept < SHORTEST ? word : word.substring(0, kept);
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Stem() {}
}
