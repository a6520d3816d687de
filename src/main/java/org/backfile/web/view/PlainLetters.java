package org.backfile.web.view;

/**
 * The letters of a text as they can be compared with a copy of it, one after the other: a blank for
 * any white space and bullet, plain quotation marks and dashes, nothing that cannot be seen.
 */
final class PlainLetters {
  private static final String SINGLE = "\u2018\u2019\u201a\u201b\u2032`";
  private static final String DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb";
  private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
  private static final String UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

  private final String text;
  private boolean lineStarts = true;
  private int start;
  private int end;
  private char letter;

  PlainLetters(String text) {
    this.text = text;
  }

  /** A whole text in this form. */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    PlainLetters letters = new PlainLetters(text);
    while (letters.next()) {
      plain.append(letters.letter);
    }
    return plain.toString();
  }

  /** Goes to the next letter; false when there is none. */
  boolean next() {
    while (end < text.length() && UNSEEN.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    start = end;
    while (end < text.length() && isBlank(end)) {
      lineStarts |= text.charAt(end) == '\n';
      end++;
    }
    if (end > start) {
      letter = ' ';
    } else if (end < text.length()) {
      letter = plain(text.charAt(end++));
      lineStarts = false;
    }
    return end > start;
  }

  char letter() {
    return letter;
  }

  /** Where the letter starts in the text. */
  int start() {
    return start;
  }

  int end() {
    return end;
  }

  private boolean isBlank(int at) {
    char c = text.charAt(at);
    return TextBlocks.isSpace(c)
        || (lineStarts
            && TextBlocks.BULLETS.indexOf(c) >= 0
            && (at + 1 == text.length() || TextBlocks.isSpace(text.charAt(at + 1))));
  }

  private static char plain(char c) {
    if (c < '`') {
      return c;
    }
    if (SINGLE.indexOf(c) >= 0) {
      return '\'';
    }
    if (DOUBLE.indexOf(c) >= 0) {
      return '"';
    }
    return DASHES.indexOf(c) >= 0 ? '-' : c;
  }
}
