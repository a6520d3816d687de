package org.backfile.query;

import java.text.Normalizer;

/** A text from the search box, made tidy: one line, single blanks, nothing invisible, composed. */
final class TypedText {
  private TypedText() {}

  /**
   * The tidy text, at most {@link QueryParser#LONGEST} characters; tidying it again is no change.
   */
  static String tidy(String typed, Repairs repairs) {
    StringBuilder tidy = new StringBuilder();
    boolean whole = collapse(typed, tidy);
    String composed = Normalizer.normalize(cut(tidy.toString()), Normalizer.Form.NFC);
    String text = cut(composed);
    if (!whole || text.length() < composed.length()) {
      repairs.add("too-long", QueryParser.LONGEST);
    }
    return text;
  }

  /** Whether a code point is a character that a page can show; a blank is one. */
  static boolean isVisible(int c) {
    return !Character.isISOControl(c)
        && Character.getType(c) != Character.SURROGATE
        && !isInvisible(c);
  }

  /** Whether a word with this character in it can be found. */
  static boolean isSearchable(int c) {
    return Character.isAlphabetic(c)
        || Character.isDigit(c)
        || Character.isEmojiPresentation(c)
        || Character.isExtendedPictographic(c);
  }

  static boolean isSearchable(String word) {
    return word.codePoints().anyMatch(TypedText::isSearchable);
  }

  /** Fills in one character more than is allowed at most; false when there was more to come. */
  private static boolean collapse(String typed, StringBuilder tidy) {
    boolean blank = false;
    for (int i = 0; i < typed.length(); ) {
      int c = typed.codePointAt(i);
      i += Character.charCount(c);
      if (isBlank(c)) {
        blank = !tidy.isEmpty();
      } else if (isVisible(c)) {
        if (tidy.length() > QueryParser.LONGEST) {
          return false;
        }
        tidy.append(blank ? " " : "").appendCodePoint(c);
        blank = false;
      }
    }
    return tidy.length() <= QueryParser.LONGEST;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** Left over from word processors and pages: soft hyphens, zero-width and direction marks. */
  private static boolean isInvisible(int c) {
    return c == 0xAD
        || c == 0x200B
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xFEFF;
  }

  private static String cut(String text) {
    if (text.length() <= QueryParser.LONGEST) {
      return text;
    }
    int blank = text.lastIndexOf(' ', QueryParser.LONGEST);
    if (blank > 0) {
      return text.substring(0, blank);
    }
    int end = QueryParser.LONGEST;
    return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
  }
}
