package org.backfile.query;

import java.util.Locale;
import java.util.Optional;

/** A part of an article that a query can name, as in {@code title:merger}. */
public enum Field {
  TITLE,
  BODY,
  AUTHOR,
  SOURCE,
  ENTITY,
  TOPIC,
  STANCE,
  /** Dates and ranges only: always a {@link Clause.Published}, never inside {@code InField}. */
  PUBLISHED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field with this key, in any case; empty when there is none. */
  public static Optional<Field> of(String key) {
    for (Field field : values()) {
      if (field.key().equals(key.toLowerCase(Locale.ROOT))) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
