package org.backfile.desk;

import java.sql.Connection;
import java.sql.SQLException;

/** Work that is done as a whole or not at all. */
final class Transaction {
  private Transaction() {}

  static <T> T of(Connection connection, Desk.Work<T> work) throws SQLException {
    connection.setAutoCommit(false);
    try {
      T done = work.with(connection);
      connection.commit();
      return done;
    } catch (SQLException | RuntimeException failed) {
      connection.rollback();
      throw failed;
    } finally {
      connection.setAutoCommit(true);
    }
  }
}
