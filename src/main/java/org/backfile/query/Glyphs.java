package org.backfile.query;

/** The characters that have a meaning in a query, in the shapes that keyboards and pages give. */
final class Glyphs {
  private static final String QUOTES =
      "\"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02\u301d\u301e\u301f\u300c\u300d\u300e\u300f";

  /** What ends a group or a phrase. */
  static final String CLOSING = ")\uff09" + QUOTES;

  private static final String MINUSES = "-!\u2212\u2013\uff0d";
  private static final String SEPARATORS = ",;\u3001\uff0c\uff1b\u061b\u060c";

  private Glyphs() {}

  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  /** The text with a blank for every quotation mark. */
  static String withoutQuotes(String text) {
    StringBuilder without = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isQuote(text.charAt(i))) {
        without.setCharAt(i, ' ');
      }
    }
    return without.toString();
  }

  static boolean isMinus(char c) {
    return MINUSES.indexOf(c) >= 0;
  }

  /** Whether this parts words as a blank does. */
  static boolean isSeparator(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }

  static boolean isPause(char c) {
    return c == ' ' || isClose(c) || isSeparator(c);
  }

  static boolean endsWord(char c) {
    return c == ' ' || isOpen(c) || isClose(c) || isQuote(c);
  }

  static boolean isBracket(char c) {
    return isOpen(c) || isClose(c);
  }

  static boolean isOpen(char c) {
    return c == '(' || c == '\uff08';
  }

  static boolean isClose(char c) {
    return c == ')' || c == '\uff09';
  }

  static boolean opensRange(char c) {
    return c == '[' || c == '{';
  }

  static boolean closesRange(char c) {
    return c == ']' || c == '}';
  }

  static boolean isTilde(char c) {
    return c == '~' || c == '\uff5e';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
