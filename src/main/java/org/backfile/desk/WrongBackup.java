package org.backfile.desk;

/** A backup that is not restored; the message says why and what to do. Nothing was changed. */
public final class WrongBackup extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongBackup(String message) {
    super(message);
  }

  WrongBackup(String message, Throwable cause) {
    super(message, cause);
  }
}
