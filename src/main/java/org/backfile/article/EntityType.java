package org.backfile.article;

import java.util.Locale;
import java.util.Optional;

/** What kind of thing a name stands for. */
public enum EntityType {
  PERSON,
  ORGANIZATION,
  PLACE,
  OTHER;

  /** {@code person}, {@code organization}, {@code place} or {@code other}: never rename. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type with this key, in any case; empty when there is none. */
  public static Optional<EntityType> of(String key) {
    for (EntityType type : values()) {
      if (type.key().equals(key.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
