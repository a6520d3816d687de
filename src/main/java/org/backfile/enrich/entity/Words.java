package org.backfile.enrich.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of one sentence, each in the forms that features are made of. */
final class Words {
  /** Stands for what comes before the first word. */
  static final long BEFORE = 1;

  /** Stands for what comes after the last word. */
  static final long AFTER = 2;

  private static final int LONGEST_SHAPE = 12;
  private static final Set<String> JOINTS = Set.of("of", "&", "-", "de", "for");

  final int size;
  final boolean allCapitals;

  /** What kind of line this is: running text, a heading, a row of a table. */
  final int line;

  private final int[] starts;
  private final int[] ends;
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
    allCapitals = isShouted(tokens);
    line = line(tokens);
    starts = new int[size];
    ends = new int[size];
    findRuns();
  }

  private void findRuns() {
    int at = 0;
    while (at < size) {
      int end = at;
      while (end < size && (isCapitalized(end) || (end > at && isJoined(end)))) {
        end++;
      }
      end = Math.max(end, at + 1);
      Arrays.fill(starts, at, end, at);
      Arrays.fill(ends, at, end, end);
      at = end;
    }
  }

  private boolean isJoined(int at) {
    return JOINTS.contains(exact[at]) && at + 1 < size && isCapitalized(at + 1);
  }

  /** The first of the capitalized words that stand together with this one. */
  int runStart(int at) {
    return starts[at];
  }

  /** After the last of the capitalized words that stand together with this one. */
  int runEnd(int at) {
    return ends[at];
  }

  private static int line(List<String> tokens) {
    int lower = 0;
    int digits = 0;
    for (String token : tokens) {
      char first = token.charAt(0);
      lower += Character.isLowerCase(first) ? 1 : 0;
      digits += Character.isDigit(first) ? 1 : 0;
    }
    String last = tokens.getLast();
    int end = Character.isDigit(last.charAt(0)) ? 2 : Character.isLetter(last.charAt(0)) ? 1 : 0;
    return (Math.min(lower, 3) * 3 + Math.min(digits, 2)) * 3 + end;
  }

  String lower(int at) {
    return lower[at];
  }

  /** The hash of the lower-case word; {@link #BEFORE} and {@link #AFTER} around the sentence. */
  long lowerHash(int at) {
    return at < 0 ? BEFORE : at >= size ? AFTER : lowerHashes[at];
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

  /** Whether the line is all in upper case. */
  static boolean isShouted(List<String> tokens) {
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
