package org.backfile.desk;

/** The desk's database cannot be used now; the message says what to do. */
public final class DeskUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  DeskUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  DeskUnavailable(String message) {
    super(message);
  }
}
