package org.backfile.evaluate;

import java.nio.file.Path;

/** A labelled file that cannot be measured against; the message names it and says why. */
public final class WrongFile extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongFile(Path file, String why) {
    super(file + " " + why);
  }

  WrongFile(String message) {
    super(message);
  }
}
