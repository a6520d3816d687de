package org.backfile.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * The databases in which a desk can lie. What is claimed of a desk is claimed of each: a test says
 * {@code @ParameterizedTest @EnumSource(EachDatabase.class)} and asks it for a desk.
 */
public enum EachDatabase {
  SQLITE,
  POSTGRES;

  /** A desk at which nothing was kept yet. */
  public Desk newDesk() {
    return switch (this) {
      case SQLITE -> inNewFolder();
      case POSTGRES -> PostgresServer.newDesk();
    };
  }

  private static Desk inNewFolder() {
    try {
      return new Desk(Files.createTempDirectory("backfile-desk"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
