package org.backfile.desk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** A database that is one file on this machine. A connection opens in a part of a millisecond. */
final class Sqlite implements Database {
  private final Path file;
  private final DataSource reading;
  private final DataSource writing;

  /** {@code patience} is how long to wait for others who write. */
  Sqlite(Path file, Duration patience) {
    this.file = file;
    this.reading = source(file, patience, TransactionMode.DEFERRED);
    this.writing = source(file, patience, TransactionMode.IMMEDIATE);
  }

  @Override
  public boolean exists() {
    return Files.exists(file);
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      OwnFiles.create(file);
    } catch (FileAlreadyExistsException meanwhile) {
      // By another program, which is as good.
    }
  }

  @Override
  public DataSource reading() {
    return reading;
  }

  @Override
  public DataSource writing() {
    return writing;
  }

  @Override
  public TransactionIsolationLevel level(TransactionIsolationLevel asked) {
    return TransactionIsolationLevel.UNKNOWN;
  }

  @Override
  public void alone(Handle handle) {
    // An immediate transaction is.
  }

  @Override
  public String blob() {
    return "blob";
  }

  @Override
  public int taken(Handle handle) {
    return handle.createQuery("pragma user_version").mapTo(Integer.class).one();
  }

  @Override
  public void taken(Handle handle, int steps) {
    handle.execute("pragma user_version = " + steps);
  }

  @Override
  public long size(Handle handle) throws IOException {
    return Files.size(file);
  }

  @Override
  public void deferReferences(Handle handle) {
    handle.execute("pragma defer_foreign_keys = on");
  }

  @Override
  public void checkReferences(Handle handle) {
    // The end of the transaction does.
  }

  @Override
  public boolean isAway(SQLException problem) {
    return false;
  }

  @Override
  public boolean isBreach(SQLException problem) {
    return kind(problem) == SQLiteErrorCode.SQLITE_CONSTRAINT;
  }

  @Override
  public DeskUnavailable unavailable(SQLException problem) {
    String told =
        switch (kind(problem)) {
          case SQLITE_BUSY, SQLITE_LOCKED ->
              " is in use by another program. Try again in a moment.";
          case SQLITE_CORRUPT, SQLITE_NOTADB ->
              " is damaged. Put a copy from a backup in its place, or move it away to begin anew.";
          case SQLITE_FULL -> " cannot grow: the disk is full. Make room and try again.";
          case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
              " cannot be opened for writing. May this user write the file and its folder?";
          case SQLITE_IOERR -> " cannot be read or written: its disk reports an error.";
          default -> " cannot be used: " + problem.getMessage() + ".";
        };
    return new DeskUnavailable("The database " + file + told, problem);
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public void close() {
    // No connection outlives its use.
  }

  /** The lowest byte is the kind, the others say more of it: https://sqlite.org/rescode.html */
  private static SQLiteErrorCode kind(SQLException problem) {
    return SQLiteErrorCode.getErrorCode(problem.getErrorCode() & 0xff);
  }

  private static DataSource source(Path file, Duration patience, TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) patience.toMillis());
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(mode);
    config.enforceForeignKeys(true);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }
}
