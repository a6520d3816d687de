package org.backfile.citation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts for formats in which a line break or a control character would be syntax. */
final class OneLine {
  private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\u2028\u2029 ]+");

  /** What would turn the direction of all that follows the text, and half letters. */
  private static final Pattern HARMFUL =
      Pattern.compile("[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\\p{Cs}");

  private OneLine() {}

  /** The text in one line; empty for none. */
  static String of(@Nullable String text) {
    return text == null
        ? ""
        : BLANK.matcher(HARMFUL.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }
}
