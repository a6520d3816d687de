package org.backfile.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words that an English word can be a plural, a past tense or a gerund of. */
final class Inflection {
  private static final int SHORTEST = 3;

  /**
   * The word itself and the words it may come from, in small letters: {@code merging} gives {@code
   * merging}, {@code merg} and {@code merge}. What is no word matches no term, so it does no harm.
   */
  static List<String> forms(String anyCase) {
    String word = anyCase.toLowerCase(Locale.ROOT);
    List<String> forms = new ArrayList<>(3);
    forms.add(word);
    if (word.length() <= SHORTEST) {
      return forms;
    }
    if (word.endsWith("s")) {
      addSingulars(word, forms);
    } else if (word.endsWith("ing")) {
      addBases(word, word.length() - 3, forms);
    } else if (word.endsWith("ed")) {
      addBases(word, word.length() - 2, forms);
    }
    return forms;
  }

  private static void addSingulars(String word, List<String> forms) {
    int length = word.length();
    if ("sui".indexOf(word.charAt(length - 2)) >= 0) {
      return;
    }
    forms.add(word.substring(0, length - 1));
    if (word.endsWith("ies")) {
      forms.add(word.substring(0, length - 3) + "y");
    } else if (word.endsWith("es") && "sxzh".indexOf(word.charAt(length - 3)) >= 0) {
      forms.add(word.substring(0, length - 2));
    }
  }

  private static void addBases(String word, int end, List<String> forms) {
    if (end < 2 || !hasVowel(word, end)) {
      return;
    }
    String base = word.substring(0, end);
    char last = base.charAt(end - 1);
    boolean doubled = end > SHORTEST && last == base.charAt(end - 2);
    if (end > SHORTEST || doubled) {
      forms.add(base);
    }
    if (last == 'i') {
      forms.add(base.substring(0, end - 1) + "y");
    } else if (doubled) {
      forms.add(base.substring(0, end - 1));
    } else {
      forms.add(base + "e");
    }
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Inflection() {}
}
