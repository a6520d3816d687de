package org.backfile.enrich;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text in any script, without marks. Chinese characters, which have no spaces
 * between words, are taken by twos.
 */
final class PlainWords {
  private PlainWords() {}

  static List<String> in(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      boolean inside = Character.isLetterOrDigit(c) || isMark(c) || isInnerApostrophe(text, i);
      if (!inside) {
        if (i > start) {
          add(text.substring(start, i), words);
        }
        start = i + Character.charCount(c);
      }
      i += Character.charCount(c);
    }
    return words;
  }

  private static void add(String run, List<String> words) {
    if (!Character.isIdeographic(run.codePointAt(0))) {
      words.add(withoutPossessive(run));
      return;
    }
    int last = run.offsetByCodePoints(run.length(), -1);
    for (int i = 0; i < last; ) {
      int end = run.offsetByCodePoints(i, 2);
      words.add(run.substring(i, end));
      i += Character.charCount(run.codePointAt(i));
    }
  }

  private static String withoutPossessive(String word) {
    return word.endsWith("'s") || word.endsWith("\u2019s")
        ? word.substring(0, word.length() - 2)
        : word;
  }

  private static boolean isInnerApostrophe(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && (text.charAt(i) == '\'' || text.charAt(i) == '\u2019')
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
