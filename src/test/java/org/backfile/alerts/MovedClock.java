package org.backfile.alerts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until it is moved. */
final class MovedClock extends Clock {
  private final AtomicReference<Instant> now;

  MovedClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  void forward(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  void to(Instant instant) {
    now.set(instant);
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
