package org.backfile.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of an article a person may put right. The keys are promised for ever. */
public enum Aspect {
  /** Who or what it speaks of. */
  ENTITY,
  TOPIC,
  /** What it, or someone in it, holds for or against something. */
  STANCE,
  /** When it was published. */
  PUBLISHED,
  /** The dates that its text speaks of. */
  MENTIONS;

  /** {@code entity}, {@code topic}, {@code stance}, {@code published}, {@code mentions}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The aspect with this key; empty when there is none. */
  public static Optional<Aspect> of(String key) {
    return Arrays.stream(values()).filter(aspect -> aspect.key().equals(key)).findFirst();
  }
}
