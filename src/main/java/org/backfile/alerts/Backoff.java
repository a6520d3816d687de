package org.backfile.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When the next try is made: each time after twice as long, spread by chance so that what failed
 * together does not come back together, and never sooner than the receiver asks for.
 *
 * @param first the longest time before the second try
 * @param longest the longest time between two tries, unless the receiver asks for more
 * @param patience how long after the first try the last one may be
 */
public record Backoff(Duration first, Duration longest, Duration patience) {
  /** Within minutes at first, then every hour, for two days. */
  public static final Backoff USUAL =
      new Backoff(Duration.ofSeconds(20), Duration.ofHours(1), Duration.ofDays(2));

  private static final int MOST_DOUBLINGS = 20;

  /** The moment of the next try; empty when there is none. */
  Optional<Instant> next(
      Instant began, int attempts, Duration asked, Instant now, RandomGenerator chance) {
    long doubled = first.toMillis() << Math.min(MOST_DOUBLINGS, Math.max(0, attempts - 1));
    long most = Math.min(longest.toMillis(), doubled);
    long spread = most / 2 + chance.nextLong(most / 2 + 1);
    Instant next = now.plusMillis(Math.max(spread, asked.toMillis()));
    return next.isAfter(began.plus(patience)) ? Optional.empty() : Optional.of(next);
  }
}
