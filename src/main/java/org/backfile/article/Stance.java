package org.backfile.article;

import java.util.Locale;
import java.util.Optional;

/** The values of the stance facet. The keys are promised for ever. */
public enum Stance {
  SUPPORTIVE,
  CRITICAL,
  MIXED,
  NEUTRAL,
  NOT_ASSESSED;

  /** {@code supportive}, {@code critical}, {@code mixed}, {@code neutral}, {@code not-assessed}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The stance with this key, in any case; empty when there is none. */
  public static Optional<Stance> of(String key) {
    for (Stance stance : values()) {
      if (stance.key().equals(key.strip().toLowerCase(Locale.ROOT))) {
        return Optional.of(stance);
      }
    }
    return Optional.empty();
  }
}
