package org.backfile.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a plain text, with paragraphs that were broken at a fixed width made whole. */
final class Paragraphs {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private static final int FEWEST_BREAKS = 3;
  private static final int SHORT = 60;
  private static final Pattern ITEM =
      Pattern.compile("(?:[\u2022*\u00B7\u25E6\u25AA\u2013-]|\\d{1,2}[.)])\\s.*");

  private Paragraphs() {}

  /** Paragraphs, parted by empty lines; lines of a list or a verse follow each other at once. */
  static List<String> of(String text) {
    List<String> lines = Arrays.stream(text.split("\n", -1)).map(String::strip).toList();
    int width = width(lines);
    List<String> whole = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      paragraph.append(lines.get(i));
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      if (width > 0 && goesOn(lines.get(i), next, width)) {
        paragraph.append(isWordSplit(lines.get(i), next) ? "" : " ");
      } else {
        whole.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    return apart(whole);
  }

  static boolean isItem(String line) {
    return ITEM.matcher(line).lookingAt();
  }

  /** Puts an empty line between paragraphs that stand on lines of their own. */
  private static List<String> apart(List<String> lines) {
    List<String> parted = new ArrayList<>();
    String last = "";
    for (String line : lines) {
      if (!last.isEmpty() && !line.isEmpty() && !belongTogether(last, line)) {
        parted.add("");
      }
      parted.add(line);
      last = line;
    }
    return parted;
  }

  private static boolean belongTogether(String line, String next) {
    return isItem(line) ? isItem(next) : isShort(line) && isShort(next);
  }

  private static boolean isShort(String line) {
    return line.length() < SHORT && !isItem(line);
  }

  /** The width that nearly all line breaks of a text obey; 0 when they do not come from a width. */
  private static int width(List<String> lines) {
    List<Integer> inner = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isEmpty() && !lines.get(i + 1).isEmpty()) {
        inner.add(lines.get(i).length());
      }
    }
    if (inner.size() < FEWEST_BREAKS) {
      return 0;
    }
    int width = inner.stream().sorted().toList().get((inner.size() - 1) * 95 / 100);
    if (width < NARROWEST || width > WIDEST) {
      return 0;
    }
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      broken += isBroken(lines.get(i), lines.get(i + 1), width) ? 1 : 0;
    }
    return broken * 10 >= inner.size() * 7 ? width : 0;
  }

  /** Whether the next line's first word did not fit on this line. */
  private static boolean isBroken(String line, String next, int width) {
    if (line.isEmpty() || next.isEmpty() || isItem(next)) {
      return false;
    }
    int space = next.indexOf(' ');
    return line.length() + 1 + (space < 0 ? next.length() : space) > width;
  }

  /**
   * Whether the next line belongs to the paragraph of this one in a text of this width. Some lines
   * are broken early: one that is no heading by its length and ends inside a sentence goes on.
   */
  private static boolean goesOn(String line, String next, int width) {
    return isBroken(line, next, width)
        || (!next.isEmpty()
            && !isItem(next)
            && line.length() * 2 > width
            && endsInsideSentence(line.charAt(line.length() - 1)));
  }

  private static boolean endsInsideSentence(char last) {
    return Character.isLetterOrDigit(last) || last == ',' || last == ';' || last == '-';
  }

  private static boolean isWordSplit(String line, String next) {
    int end = line.length() - 1;
    return end > 0
        && line.charAt(end) == '-'
        && Character.isLetter(line.charAt(end - 1))
        && Character.isLowerCase(next.charAt(0));
  }
}
