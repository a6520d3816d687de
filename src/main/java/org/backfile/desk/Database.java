package org.backfile.desk;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** What differs between the databases in which a desk can lie. */
sealed interface Database extends AutoCloseable permits Postgres, Sqlite {
  /** Whether there is anything to read from; never makes it. */
  boolean exists();

  /** Makes the place where it lies, which only its owner may read. */
  void prepare() throws IOException;

  /** Connections whose transactions see one state and never hold up who writes. */
  DataSource reading();

  /** Connections whose transactions wait for each other. */
  DataSource writing();

  /** The isolation at which its transactions see one state, as far as it knows levels. */
  TransactionIsolationLevel level(TransactionIsolationLevel asked);

  /** Makes this transaction the only one that writes, where it is not so by itself. */
  void alone(Handle handle);

  /** The name of the type of a column that holds bytes. */
  String blob();

  /** How many steps of the schema it has taken. */
  int taken(Handle handle);

  /** Notes that so many steps of the schema are taken. */
  void taken(Handle handle, int steps);

  /** The bytes that it takes up. */
  long size(Handle handle) throws IOException;

  /** Lets rows come before those that they refer to, until the end of this transaction. */
  void deferReferences(Handle handle);

  /** Checks what was deferred, and defers no more. */
  void checkReferences(Handle handle);

  /** Whether nothing answers there, so that the next question would be in vain too. */
  boolean isAway(SQLException problem);

  /** Whether a change was refused because it breaks a rule of a table. */
  boolean isBreach(SQLException problem);

  /** A problem in plain words, with what to do. */
  DeskUnavailable unavailable(SQLException problem);

  /** The database in words, for messages: a file or an address, never a password. */
  String name();

  @Override
  void close();
}
