package org.backfile.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * The database in the data folder that holds what must outlive every index.
 *
 * <p>Made when something is first kept in it. What {@link #write} returned from is on the disk and
 * survives a crash. Safe for use by many threads and by several programs at once: readers never
 * wait, writers wait for each other.
 */
public final class Desk {
  /** The name of the database in the data folder. */
  public static final String FILE = "desk.db";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Something to do with the database. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private final Path file;
  private final SQLiteConfig config = new SQLiteConfig();
  private boolean current;

  public Desk(Path dataFolder) {
    this(dataFolder, PATIENCE);
  }

  /** {@code patience} is how long to wait for others who write. */
  Desk(Path dataFolder, Duration patience) {
    this.file = dataFolder.resolve(FILE);
    config.setBusyTimeout((int) patience.toMillis());
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
  }

  /**
   * Reads from one state of the database.
   *
   * @param nothing the answer while there is no database
   * @throws DeskUnavailable when it cannot be read
   */
  <T> T read(T nothing, Work<T> work) {
    return Files.exists(file) ? ask(work) : nothing;
  }

  /**
   * Changes the database as a whole or not at all.
   *
   * @throws DeskUnavailable when it cannot be written
   */
  synchronized <T> T write(Work<T> work) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException noFolder) {
      throw new DeskUnavailable("The data folder of " + file + " cannot be made.", noFolder);
    }
    return ask(connection -> Transaction.of(connection, work));
  }

  private <T> T ask(Work<T> work) {
    try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
      bringUpToDate(connection);
      return work.with(connection);
    } catch (SQLException problem) {
      throw unavailable(problem);
    }
  }

  private synchronized void bringUpToDate(Connection connection) throws SQLException {
    if (!current) {
      Schema.bringUpToDate(connection, file);
      current = true;
    }
  }

  private DeskUnavailable unavailable(SQLException problem) {
    // The lowest byte is the kind, the others say more of it: https://sqlite.org/rescode.html
    int kind = problem.getErrorCode() & 0xff;
    if (kind == SQLiteErrorCode.SQLITE_BUSY.code || kind == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return new DeskUnavailable(
          "The database " + file + " is in use by another program. Try again in a moment.",
          problem);
    }
    if (kind == SQLiteErrorCode.SQLITE_CORRUPT.code || kind == SQLiteErrorCode.SQLITE_NOTADB.code) {
      return new DeskUnavailable(
          "The database "
              + file
              + " is damaged. Put a copy from a backup in its place, or move it away to begin anew.",
          problem);
    }
    return new DeskUnavailable(
        "The database " + file + " cannot be used: " + problem.getMessage() + ".", problem);
  }
}
