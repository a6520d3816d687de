package org.backfile.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The database of what must outlive every index: a file in the data folder, or a PostgreSQL server.
 *
 * <p>Made when something is first kept in it. What {@link #write} returned from is on the disk and
 * survives a crash. Safe for use by many threads and by several programs at once: readers never
 * wait, writers wait for each other. Times are kept as milliseconds since 1970, yes and no as 1 and
 * 0.
 */
public final class Desk implements AutoCloseable {
  /** The name of the database in the data folder. */
  public static final String FILE = "desk.db";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Something to do with the database. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it, inside one transaction. */
    T with(Handle handle);
  }

  private final Database database;
  private final Jdbi reading;
  private final Jdbi writing;
  private volatile boolean current;

  /** The desk in a data folder. */
  public Desk(Path dataFolder) {
    this(dataFolder, PATIENCE);
  }

  /** {@code patience} is how long to wait for others who write. */
  Desk(Path dataFolder, Duration patience) {
    this(new Sqlite(dataFolder.resolve(FILE), patience));
  }

  private Desk(Database database) {
    this.database = database;
    this.reading = Jdbi.create(database.reading());
    this.writing = Jdbi.create(database.writing());
  }

  /**
   * The desk on a PostgreSQL server.
   *
   * @param address as JDBC has it, {@code jdbc:postgresql://host/name}
   * @param user empty when the address names one
   * @param password empty when there is none
   */
  public static Desk onServer(String address, String user, String password) {
    return new Desk(new Postgres(address, user, password));
  }

  /**
   * Reads from one state of the database.
   *
   * @param nothing the answer while there is no database
   * @throws DeskUnavailable when it cannot be read
   */
  public <T> T read(T nothing, Work<T> work) {
    if (!database.exists()) {
      return nothing;
    }
    bringUpToDate();
    return ask(reading, TransactionIsolationLevel.REPEATABLE_READ, work);
  }

  /**
   * Changes the database as a whole or not at all.
   *
   * @throws DeskUnavailable when it cannot be written
   */
  public synchronized <T> T write(Work<T> work) {
    try {
      database.prepare();
    } catch (IOException noFolder) {
      throw new DeskUnavailable(
          "The data folder of " + database.name() + " cannot be made.", noFolder);
    }
    bringUpToDate();
    return ask(
        writing,
        TransactionIsolationLevel.READ_COMMITTED,
        handle -> {
          database.alone(handle);
          return work.with(handle);
        });
  }

  @Override
  public void close() {
    database.close();
  }

  private void bringUpToDate() {
    if (current) {
      return;
    }
    boolean upToDate =
        ask(
            reading,
            TransactionIsolationLevel.READ_COMMITTED,
            handle -> Schema.isUpToDate(handle, database));
    if (!upToDate) {
      ask(
          writing,
          TransactionIsolationLevel.READ_COMMITTED,
          handle -> {
            Schema.bringUpToDate(handle, database);
            return true;
          });
    }
    current = true;
  }

  private <T> T ask(Jdbi jdbi, TransactionIsolationLevel level, Work<T> work) {
    try {
      return jdbi.inTransaction(database.level(level), work::with);
    } catch (JdbiException problem) {
      for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException told) {
          throw database.unavailable(told);
        }
      }
      throw problem;
    }
  }
}
