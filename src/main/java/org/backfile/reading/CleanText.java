package org.backfile.reading;

/** Text without characters that nobody meant: one kind of line end, one kind of space. */
final class CleanText {
  private CleanText() {}

  /**
   * Takes out control characters, soft hyphens and zero-width spaces, and says so. Joiners stay:
   * Persian and emoji need them.
   */
  static String of(String text, Notes notes) {
    StringBuilder clean = new StringBuilder(text.length());
    boolean removed = false;
    boolean unreadable = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < '\u007F') {
        clean.append(c);
      } else if (c == '\r') {
        clean.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
      } else if (isLineEnd(c)) {
        clean.append('\n');
      } else if (isSpace(c)) {
        clean.append(c == '\t' ? '\t' : ' ');
      } else if (isUnwanted(c)) {
        removed |= Character.isISOControl(c);
      } else if (c == '\uFFFD' || isAlone(text, i)) {
        unreadable = true;
        clean.append('\uFFFD');
      } else {
        clean.append(c);
      }
    }
    if (removed) {
      notes.add("control characters taken out");
    }
    if (unreadable) {
      notes.add("some characters could not be read and stand as \uFFFD");
    }
    return clean.toString();
  }

  /** On one line, without spaces at either end. */
  static String line(String text, Notes notes) {
    return of(text, notes).strip().replaceAll("\\s+", " ");
  }

  private static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\u000B'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private static boolean isSpace(char c) {
    return c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isUnwanted(char c) {
    return Character.isISOControl(c) || c == '\u00AD' || c == '\u200B' || c == '\uFEFF';
  }

  private static boolean isAlone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
