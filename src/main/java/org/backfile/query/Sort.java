package org.backfile.query;

import java.util.Locale;
import java.util.Optional;

/** The order of results. Every order ends in the article id, so it is the same each time. */
public enum Sort {
  /** The best match first. Without a query it is {@link #NEWEST}. */
  RELEVANCE,
  /** By publication date; a date that is only a year counts as its first day; undated last. */
  NEWEST,
  /** By publication date; undated last. */
  OLDEST,
  /** By title, as letters and digits, without regard to case. */
  TITLE;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order with this key; empty when there is none. */
  public static Optional<Sort> of(String key) {
    for (Sort sort : values()) {
      if (sort.key().equals(key)) {
        return Optional.of(sort);
      }
    }
    return Optional.empty();
  }
}
