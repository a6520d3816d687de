package org.backfile.web.export;

import java.util.regex.Pattern;

/**
 * The text of a cell, which no spreadsheet may run: an apostrophe makes a text of what would be
 * taken for the beginning of a formula. See https://owasp.org/www-community/attacks/CSV_Injection
 */
final class Cell {
  /** Signs that begin a formula, with the wide and small forms that are taken for them. */
  private static final String SIGNS =
      "=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212";

  /** What a spreadsheet may pass over before it looks at the first sign. */
  private static final String PASSED_OVER = "[\\p{Z}\\p{Cf}\"]*";

  private static final Pattern FIRST =
      Pattern.compile("[\t\r\n\u000b\f]|" + PASSED_OVER + "[" + SIGNS + "]");

  /** The same where cells are parted by something else than the comma, or lines by what it is. */
  private static final Pattern LATER =
      Pattern.compile("([;|\t\r\n\u000b\f]" + PASSED_OVER + ")(?=[" + SIGNS + "])");

  private Cell() {}

  static String safe(String text) {
    String first = FIRST.matcher(text).lookingAt() ? "'" + text : text;
    return LATER.matcher(first).replaceAll("$1'");
  }
}
