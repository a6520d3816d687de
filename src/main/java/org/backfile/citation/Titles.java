package org.backfile.citation;

/** Titles between quotation marks, and how a sentence goes on behind them. */
final class Titles {
  private static final String ENDS = ".?!\u2026\u3002\uff01\uff1f\u061f\u06d4";
  private static final String CLOSING = "\"'\u201d\u2019)\u300d\u300f";

  private Titles() {}

  /** Between quotation marks, with a full stop inside them where none stands. */
  static String stopped(String title) {
    return quoted(endsSentence(title) ? title : title + ".");
  }

  /** Between quotation marks, with the comma inside them that a note goes on with. */
  static String followed(String title) {
    return quoted(title + ",");
  }

  /** Between quotation marks; those that it has become single ones. */
  static String quoted(String title) {
    return "\u201c" + inner(title) + "\u201d";
  }

  /** Whether a full stop more would be one too many. */
  static boolean endsSentence(String text) {
    int last = text.length() - 1;
    while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last >= 0 && ENDS.indexOf(text.charAt(last)) >= 0;
  }

  private static String inner(String title) {
    StringBuilder inner = new StringBuilder();
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (c == '"') {
        boolean opens = i == 0 || " ([\u2014\u2013".indexOf(title.charAt(i - 1)) >= 0;
        inner.append(opens ? '\u2018' : '\u2019');
      } else {
        inner.append(c == '\u201c' ? '\u2018' : c == '\u201d' ? '\u2019' : c);
      }
    }
    return inner.toString();
  }
}
