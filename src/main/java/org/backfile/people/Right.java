package org.backfile.people;

import java.util.Locale;
import java.util.Optional;

/** Something that not everyone may do. The keys are promised for ever: API keys carry them. */
public enum Right {
  /** Search and read, and see what others share. */
  READ,
  /** Keep things of one's own: saved searches, alerts, collections, notes, frozen results. */
  KEEP,
  /** Change what all see: corrections, and what is shared. */
  EDIT,
  /** Take in and give out what the desk holds as a whole. */
  ARCHIVE,
  /** Say who may do what. */
  ADMINISTER;

  /** {@code read}, {@code keep}, {@code edit}, {@code archive}, {@code administer}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The right with this key; empty when there is none. */
  public static Optional<Right> of(String key) {
    for (Right right : values()) {
      if (right.key().equals(key)) {
        return Optional.of(right);
      }
    }
    return Optional.empty();
  }
}
