package org.backfile.query;

import java.util.Locale;
import java.util.Optional;

/** How near-duplicates of one story are shown and counted. */
public enum Copies {
  /** As one result: every total and count is of stories. */
  FOLDED,
  /** Each by itself: every total and count is of articles. */
  EACH;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The way with this key; empty when there is none. */
  public static Optional<Copies> of(String key) {
    for (Copies copies : values()) {
      if (copies.key().equals(key)) {
        return Optional.of(copies);
      }
    }
    return Optional.empty();
  }
}
