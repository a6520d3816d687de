package org.backfile.app;

/** A command was given something it cannot work with; the message says what and why. */
final class WrongUsage extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongUsage(String message) {
    super(message);
  }
}
