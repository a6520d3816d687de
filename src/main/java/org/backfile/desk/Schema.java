package org.backfile.desk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables, as the steps that lead to them. A step that was published is never changed; what
 * comes later is a step of its own. The database knows how many it has taken.
 */
final class Schema {
  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              "create table version ("
                  + " article text not null,"
                  + " number integer not null,"
                  + " title text not null,"
                  + " body text not null,"
                  + " hash text not null,"
                  + " replaced text not null,"
                  + " primary key (article, number))"));

  private Schema() {}

  static void bringUpToDate(Connection connection, Path file) throws SQLException {
    if (taken(connection, file) < STEPS.size()) {
      Transaction.of(
          connection,
          begun -> {
            // Asked again, as another program may have done it meanwhile.
            for (List<String> step : STEPS.subList(taken(begun, file), STEPS.size())) {
              take(begun, step);
            }
            return true;
          });
    }
  }

  private static void take(Connection connection, List<String> step) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : step) {
        statement.execute(sql);
      }
      statement.execute("pragma user_version = " + (STEPS.indexOf(step) + 1));
    }
  }

  private static int taken(Connection connection, Path file) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("pragma user_version")) {
      int steps = version.getInt(1);
      if (steps > STEPS.size()) {
        throw new DeskUnavailable(
            "The database " + file + " was made by a newer Backfile. Use that one or a later one.");
      }
      return steps;
    }
  }
}
