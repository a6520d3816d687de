package org.backfile.engine.lucene;

import java.time.Duration;

/**
 * How much work one search may cause.
 *
 * @param deadline after which a search ends with what it has found so far
 */
public record Limits(Duration deadline) {
  /** Enough for a desk's archive: five seconds. */
  public static final Limits DEFAULT = new Limits(Duration.ofSeconds(5));

  public Limits {
    if (deadline.isNegative() || deadline.isZero()) {
      throw new IllegalArgumentException("A search needs some time: " + deadline);
    }
  }
}
