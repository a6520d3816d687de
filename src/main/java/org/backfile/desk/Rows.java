package org.backfile.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Rows of a backup on their way into the tables, many at a time but never too many to hold. */
final class Rows {
  private static final int MOST = 500;
  private static final long MOST_HELD = 4 << 20;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /** How many rows each table got. */
  final Map<String, Long> counts = new LinkedHashMap<>();

  private final Handle handle;
  private @Nullable PreparedBatch batch;
  private String table = "";
  private long held;

  Rows(Handle handle) {
    this.handle = handle;
  }

  /** The rows that follow are of this table. */
  void begin(JsonNode head) {
    finish();
    table = head.path("table").asText();
    String columns =
        StreamSupport.stream(head.path("columns").spliterator(), false)
            .map(column -> name(column.asText()))
            .collect(Collectors.joining(", "));
    if (!Schema.tables().contains(table)) {
      throw new WrongBackup("The backup holds a table that Backfile does not have: " + table);
    }
    String values = columns.replaceAll("\\w+", "?");
    batch =
        handle.prepareBatch("insert into " + table + " (" + columns + ") values (" + values + ")");
    counts.put(table, 0L);
  }

  void add(JsonNode row) {
    if (batch == null) {
      throw new WrongBackup("The backup holds a row before the first table.");
    }
    for (int column = 0; column < row.size(); column++) {
      Object value = value(row.get(column));
      batch.bind(column, value);
      held += size(value);
    }
    batch.add();
    counts.merge(table, 1L, Long::sum);
    if (batch.size() == MOST || held > MOST_HELD) {
      batch.execute();
      held = 0;
    }
  }

  /** Sends the last ones. */
  void finish() {
    if (batch != null) {
      if (batch.size() > 0) {
        batch.execute();
      }
      batch.close();
      batch = null;
      held = 0;
    }
  }

  private static int size(@Nullable Object value) {
    return switch (value) {
      case String text -> text.length();
      case byte[] bytes -> bytes.length;
      case null, default -> 0;
    };
  }

  private static @Nullable Object value(JsonNode value) {
    if (value.isObject()) {
      try {
        return value.path("bytes").binaryValue();
      } catch (IOException damaged) {
        throw new UncheckedIOException(damaged);
      }
    }
    if (value.isIntegralNumber()) {
      return value.longValue();
    }
    if (value.isNumber()) {
      return value.doubleValue();
    }
    return value.isNull() ? null : value.textValue();
  }

  private static String name(String column) {
    if (!NAME.matcher(column).matches()) {
      throw new WrongBackup("The backup holds a column that no table has: " + column);
    }
    return column;
  }
}
