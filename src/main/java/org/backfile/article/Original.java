package org.backfile.article;

import java.io.InputStream;
import java.util.Locale;

/** The file that an article was read from, for who wants to have it as it is. */
public sealed interface Original {
  /** {@code content} is open; who takes it closes it. */
  record Given(InputStream content) implements Original {}

  /** It is not given. */
  record Withheld(Reason reason) implements Original {}

  /** Why it is not given. */
  enum Reason {
    /** Nobody said that files of its folder may be handed out. */
    CLOSED,
    /** It is no longer where it was, or there is now something else, or it cannot be read. */
    GONE,
    /** It no longer holds the article as it was read. */
    CHANGED,
    /** It holds other articles too. */
    SHARED,
    TOO_LARGE;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
