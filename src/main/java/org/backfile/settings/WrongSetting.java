package org.backfile.settings;

/** A setting that cannot be used. The message is a sentence for the person who set it. */
public final class WrongSetting extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WrongSetting(String message) {
    super(message);
  }
}
