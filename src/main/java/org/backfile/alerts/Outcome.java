package org.backfile.alerts;

import java.time.Duration;
import java.util.Locale;

/**
 * How one try went.
 *
 * @param response what the receiver said, or why it could not be reached; for the log
 * @param atLeast the least time before the next try that the receiver asks for
 */
record Outcome(Kind kind, String response, Duration atLeast) {
  private static final int LONGEST = 4 * 1024;

  enum Kind {
    SENT,
    LATER,
    NEVER;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Line ends and blanks stay; other signs that steer a terminal or no database takes do not. */
  Outcome {
    String plain = response.replaceAll("[\\p{Cc}\\p{Cs}&&[^\n\t]]", "").strip();
    response = plain.substring(0, Math.min(LONGEST, plain.length()));
  }

  static Outcome sent(String response) {
    return new Outcome(Kind.SENT, response, Duration.ZERO);
  }

  static Outcome later(String why) {
    return new Outcome(Kind.LATER, why, Duration.ZERO);
  }

  static Outcome never(String why) {
    return new Outcome(Kind.NEVER, why, Duration.ZERO);
  }
}
