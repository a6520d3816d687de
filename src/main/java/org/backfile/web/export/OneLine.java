package org.backfile.web.export;

import org.jspecify.annotations.Nullable;

/** Texts for formats in which a line break or a control character would be syntax. */
final class OneLine {
  private OneLine() {}

  /** The text in one line; empty for none. */
  static String of(@Nullable String text) {
    return text == null ? "" : text.replaceAll("[\\p{Cntrl}\u2028\u2029 ]+", " ").strip();
  }
}
