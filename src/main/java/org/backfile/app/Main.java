package org.backfile.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The program. */
public final class Main {
  // Kept here, as a logger that nobody holds forgets its level.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  // Its only word is advice on an option of Java, which nobody who searches can use.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization");

  private Main() {}

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.WARNING);
    VECTORS.setLevel(Level.SEVERE);
    System.exit(CommandLines.backfile(System.getenv()).execute(arguments));
  }
}
