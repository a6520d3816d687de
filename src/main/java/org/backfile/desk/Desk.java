package org.backfile.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The database of what must outlive every index: a file in the data folder, or a PostgreSQL server.
 *
 * <p>Made when something is first kept in it. What {@link #write} returned from is on the disk and
 * survives a crash. Safe for use by many threads and by several programs at once: readers never
 * wait, writers wait for each other. Times are kept as milliseconds since 1970, yes and no as 1 and
 * 0, and text as {@link KeptText} says.
 *
 * <p>A server that is away is asked again by one thread every two seconds; all others are told at
 * once, so that pages which can do without it stay quick.
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
  private final AtomicReference<@Nullable Outage> outage = new AtomicReference<>();
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
    this.reading = Jdbi.create(database.reading()).registerArgument(new KeptText());
    this.writing = Jdbi.create(database.writing()).registerArgument(new KeptText());
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
      current = false;
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
    if (!database.exists()) {
      current = false;
      prepare();
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

  /** Whether it can be read now. */
  public boolean isReady() {
    try {
      return read(true, handle -> true);
    } catch (DeskUnavailable unavailable) {
      return false;
    }
  }

  /** How it is and what lies on it; never fails. */
  public DeskState state() {
    try {
      return read(
          new DeskState(true, "", database.name(), 0, 0, Map.of()),
          handle ->
              new DeskState(
                  true, "", database.name(), database.taken(handle), size(handle), rows(handle)));
    } catch (DeskUnavailable unavailable) {
      String why = String.valueOf(unavailable.getMessage());
      return new DeskState(false, why, database.name(), 0, 0, Map.of());
    }
  }

  private long size(Handle handle) {
    try {
      return database.size(handle);
    } catch (IOException unreadable) {
      throw new DeskUnavailable("The size of " + database.name() + " is not known.", unreadable);
    }
  }

  private static Map<String, Long> rows(Handle handle) {
    Map<String, Long> rows = new TreeMap<>();
    for (String table : Schema.tables()) {
      rows.put(
          table,
          handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
    }
    return rows;
  }

  /** What differs between the databases. */
  Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }

  private void prepare() {
    try {
      database.prepare();
    } catch (IOException refused) {
      throw new DeskUnavailable(
          "The database " + database.name() + " cannot be made. May this user write its folder?",
          refused);
    }
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
    Outage known = outage.get();
    if (known != null && !(known.isOver() && outage.compareAndSet(known, known.longer()))) {
      throw known.again();
    }
    try {
      T answer = jdbi.inTransaction(database.level(level), work::with);
      outage.set(null);
      return answer;
    } catch (JdbiException problem) {
      throw told(problem);
    }
  }

  /** What the database says, in plain words; what is wrong with a statement stays as it is. */
  private RuntimeException told(JdbiException problem) {
    SQLException deepest = null;
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException told) {
        deepest = told;
      }
    }
    if (deepest == null || database.isBreach(deepest)) {
      return problem;
    }
    current = false;
    DeskUnavailable unavailable = database.unavailable(deepest);
    if (database.isAway(deepest)) {
      outage.set(Outage.of(unavailable));
    }
    return unavailable;
  }
}
