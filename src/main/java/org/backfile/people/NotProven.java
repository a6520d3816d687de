package org.backfile.people;

/**
 * A provider's answer does not prove who someone is, or there was none. The message is for the log
 * and never for who sent it.
 */
public final class NotProven extends Exception {
  private static final long serialVersionUID = 1;

  NotProven(String message) {
    super(message);
  }

  NotProven(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
