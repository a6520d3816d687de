package org.backfile.desk;

import java.time.Duration;

/** A server that did not answer, and until when nobody asks it again. */
record Outage(DeskUnavailable why, long until) {
  private static final Duration PAUSE = Duration.ofSeconds(2);

  static Outage of(DeskUnavailable why) {
    return new Outage(why, System.nanoTime() + PAUSE.toNanos());
  }

  boolean isOver() {
    return System.nanoTime() - until >= 0;
  }

  /** The same while one asks whether it is over. */
  Outage longer() {
    return of(why);
  }

  DeskUnavailable again() {
    return new DeskUnavailable(String.valueOf(why.getMessage()), why);
  }
}
