package org.backfile.desk;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Rows for every table there is, as the database itself describes its tables. */
final class RandomRows {
  private static final String LETTERS = "abc \u00e9\u4e2d\ud83d\ude00'\";\n";

  private final Handle handle;
  private final Random random;
  private final Map<String, List<Map<String, Object>>> made = new HashMap<>();

  private RandomRows(Handle handle, long seed) {
    this.handle = handle;
    this.random = new Random(seed);
  }

  private record Column(String name, int type, boolean nullable) {}

  private record Reference(String column, String table, String theirs) {}

  /** So many rows more in each table; what refers to another row refers to one that is there. */
  static void fill(Desk desk, int rows, long seed) {
    desk.write(
        handle -> {
          RandomRows random = new RandomRows(handle, seed);
          try {
            for (String table : Schema.tables()) {
              random.fill(table, rows);
            }
          } catch (SQLException problem) {
            throw new IllegalStateException("seed " + seed, problem);
          }
          return true;
        });
  }

  /** All tables but the one that counts the steps. */
  static List<String> tables(Handle handle) {
    Connection connection = handle.getConnection();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      Set<String> names = new TreeSet<>();
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
      names.removeIf(name -> name.equals("schema_step") || name.startsWith("sqlite_"));
      return List.copyOf(names);
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /** Every row of every table as text, in an order that is the same everywhere. */
  static Map<String, List<String>> all(Handle handle) {
    Map<String, List<String>> all = new TreeMap<>();
    for (String table : tables(handle)) {
      List<String> rows =
          new ArrayList<>(
              handle.createQuery("select * from " + table).map((row, context) -> text(row)).list());
      Collections.sort(rows);
      all.put(table, rows);
    }
    return all;
  }

  private static String text(ResultSet row) throws SQLException {
    Map<String, String> values = new TreeMap<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      Object value = row.getObject(column);
      values.put(
          row.getMetaData().getColumnName(column),
          value instanceof byte[] bytes
              ? "bytes " + HexFormat.of().formatHex(bytes)
              : String.valueOf(value));
    }
    return values.toString();
  }

  private void fill(String table, int rows) throws SQLException {
    List<Column> columns = columns(table);
    List<Reference> references = references(table);
    List<Map<String, Object>> all = made.computeIfAbsent(table, name -> new ArrayList<>());
    for (int i = 0; i < rows; i++) {
      Map<String, Object> row = new HashMap<>();
      for (Column column : columns) {
        row.put(column.name, column.nullable && random.nextInt(4) == 0 ? null : value(column.type));
      }
      for (Reference reference : references) {
        List<Map<String, Object>> theirs = made.getOrDefault(reference.table, List.of());
        // Each its own, as a reference may be all that tells rows apart.
        row.put(reference.column, theirs.size() > i ? theirs.get(i).get(reference.theirs) : null);
      }
      insert(table, row);
      all.add(row);
    }
  }

  private void insert(String table, Map<String, Object> row) {
    List<String> names = List.copyOf(row.keySet());
    try (Update insert =
        handle.createUpdate(
            "insert into "
                + table
                + " ("
                + String.join(", ", names)
                + ") values (:"
                + String.join(", :", names)
                + ")")) {
      names.forEach(name -> insert.bind(name, row.get(name)));
      insert.execute();
    }
  }

  private Object value(int type) {
    return switch (type) {
      case Types.INTEGER -> random.nextInt();
      case Types.BIGINT -> random.nextLong();
      case Types.REAL, Types.DOUBLE, Types.FLOAT -> (double) random.nextFloat();
      case Types.BLOB, Types.BINARY -> bytes();
      default -> letters();
    };
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(1, 40)];
    random.nextBytes(bytes);
    return bytes;
  }

  private String letters() {
    StringBuilder text = new StringBuilder(Long.toHexString(random.nextLong()));
    for (int i = random.nextInt(20); i > 0; i--) {
      text.appendCodePoint(
          LETTERS.codePoints().toArray()[random.nextInt((int) LETTERS.codePoints().count())]);
    }
    return text.toString();
  }

  private List<Column> columns(String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    Set<String> keys = keys(table);
    try (ResultSet each = described().getColumns(null, schema(), table, "%")) {
      while (each.next()) {
        columns.add(
            new Column(
                each.getString("COLUMN_NAME"),
                // SQLite's driver calls bytes text.
                each.getString("TYPE_NAME").equalsIgnoreCase("blob")
                    ? Types.BLOB
                    : each.getInt("DATA_TYPE"),
                each.getInt("NULLABLE") == DatabaseMetaData.columnNullable
                    && !keys.contains(each.getString("COLUMN_NAME"))));
      }
    }
    return columns;
  }

  /** SQLite lets keys be null, which nobody means. */
  private Set<String> keys(String table) throws SQLException {
    Set<String> keys = new TreeSet<>();
    try (ResultSet each = described().getPrimaryKeys(null, schema(), table)) {
      while (each.next()) {
        keys.add(each.getString("COLUMN_NAME"));
      }
    }
    return keys;
  }

  private List<Reference> references(String table) throws SQLException {
    List<Reference> references = new ArrayList<>();
    try (ResultSet each = described().getImportedKeys(null, schema(), table)) {
      while (each.next()) {
        references.add(
            new Reference(
                each.getString("FKCOLUMN_NAME"),
                each.getString("PKTABLE_NAME"),
                each.getString("PKCOLUMN_NAME")));
      }
    }
    return references;
  }

  private DatabaseMetaData described() throws SQLException {
    return handle.getConnection().getMetaData();
  }

  private String schema() throws SQLException {
    return handle.getConnection().getSchema();
  }
}
