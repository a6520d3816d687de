package org.backfile.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The program. */
public final class Main {
  // Kept here, as a logger that nobody holds forgets its level.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.WARNING);
    System.exit(CommandLines.backfile(System.getenv()).execute(arguments));
  }
}
