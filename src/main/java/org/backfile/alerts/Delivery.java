package org.backfile.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an alert sent or is about to send, with its receipts.
 *
 * @param target to whom, as it was when it was made
 * @param due when the next try is made, while it waits
 * @param ended when it was sent or given up
 */
public record Delivery(
    String id,
    String alert,
    String target,
    Status status,
    Bulletin bulletin,
    Instant made,
    Instant due,
    @Nullable Instant ended,
    List<Attempt> attempts) {
  public Delivery {
    attempts = List.copyOf(attempts);
  }

  /**
   * A try.
   *
   * @param ended null while it runs, and for ever when the program ended in the middle of it
   * @param response what the receiver said, or why it could not be reached
   */
  public record Attempt(
      int number, Instant started, @Nullable Instant ended, String outcome, String response) {}

  /** What became of it. The keys are promised for ever. */
  public enum Status {
    WAITING,
    SENDING,
    SENT,
    /** The receiver does not want it and never will. */
    REFUSED,
    /** The receiver could not be reached for so long that no more tries are made. */
    GIVEN_UP,
    /** All of it was told before; nothing is sent. */
    FOLDED;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Status of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  public boolean hasFailed() {
    return status == Status.REFUSED || status == Status.GIVEN_UP;
  }
}
