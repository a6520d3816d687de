package org.backfile.enrich.entity;

import java.util.List;
import java.util.Locale;

/** The words of one sentence, each in the forms that features are made of. */
final class Words {
  private static final int LONGEST_SHAPE = 12;

  final int size;
  final boolean allCapitals;
  private final String[] lower;
  private final String[] exact;
  private final long[] lowerHashes;
  private final long[] shapes;

  Words(List<String> tokens) {
    size = tokens.size();
    lower = new String[size];
    exact = new String[size];
    lowerHashes = new long[size];
    shapes = new long[size];
    for (int i = 0; i < size; i++) {
      exact[i] = withoutDigits(tokens.get(i));
      lower[i] = exact[i].toLowerCase(Locale.ROOT);
      lowerHashes[i] = Hash.of(lower[i]);
      shapes[i] = Hash.of(shape(exact[i], true));
    }
    allCapitals = isAllCapitals(tokens);
  }

  String lower(int at) {
    return lower[at];
  }

  /** The hash of the lower-case word; 1 and 2 stand before and after the sentence. */
  long lowerHash(int at) {
    return at < 0 ? 1 : at >= size ? 2 : lowerHashes[at];
  }

  /** The hash of the word as it stands, in all-capital text as if it were not. */
  long exactHash(int at) {
    String word = exact[at];
    if (!allCapitals || word.length() < 2) {
      return Hash.of(word);
    }
    return Hash.of(word.charAt(0) + lower[at].substring(1));
  }

  /** The hash of the shape with repetitions left out: "Xx" for "Paris". */
  long shape(int at) {
    return at < 0 || at >= size ? 3 : shapes[at];
  }

  long fullShape(int at) {
    return Hash.of(shape(exact[at], false));
  }

  boolean isCapitalized(int at) {
    return Character.isUpperCase(exact[at].charAt(0));
  }

  boolean mayStartName(int at) {
    char first = exact[at].charAt(0);
    return Character.isLetterOrDigit(first) && !Character.isLowerCase(first);
  }

  private static boolean isAllCapitals(List<String> tokens) {
    int letters = 0;
    int capitals = 0;
    for (String token : tokens) {
      if (Character.isLetter(token.charAt(0))) {
        letters++;
        capitals += token.equals(token.toUpperCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    return letters > 2 && capitals > 0.8 * letters;
  }

  private static String withoutDigits(String word) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      if (Character.isDigit(out.charAt(i))) {
        out.setCharAt(i, '0');
      }
    }
    return out.toString();
  }

  private static String shape(String word, boolean collapsed) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < word.length() && out.length() < LONGEST_SHAPE; i++) {
      char kind = kind(word.charAt(i));
      if (!collapsed || out.isEmpty() || out.charAt(out.length() - 1) != kind) {
        out.append(kind);
      }
    }
    return out.toString();
  }

  private static char kind(char c) {
    if (Character.isUpperCase(c)) {
      return 'X';
    }
    return Character.isLowerCase(c) ? 'x' : c;
  }
}
