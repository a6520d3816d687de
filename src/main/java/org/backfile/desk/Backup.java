package org.backfile.desk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/**
 * A copy of a whole desk in one file, the same for every database: lines of JSON, compressed.
 *
 * <p>The first line says what it is; then follow the tables, each with its columns and rows, and
 * the lists that people edit; the last line counts the rows and carries the SHA-256 of all lines
 * before it. All rows are of one state of the database. Only the owner may read the file.
 */
public final class Backup {
  /** What the first line calls the form of the file. */
  static final String FORMAT = "backfile-backup-1";

  /** Few, as one text may be of 20 million characters. */
  private static final int ROWS_AT_ONCE = 10;

  private static final int BYTES_AT_ONCE = 1 << 20;

  private final BackupWriter out;
  private final Map<String, Long> rows = new LinkedHashMap<>();

  private Backup(BackupWriter out) {
    this.out = out;
  }

  /**
   * Writes a backup. The file appears under its name when it is whole, and takes the place of an
   * older one.
   *
   * @param lists files that people edit, by what they are called in the backup
   * @param program the version of the program
   * @return how many rows of each table it holds
   * @throws DeskUnavailable when the database cannot be read
   * @throws UncheckedIOException when a file cannot be written or read
   */
  public static Map<String, Long> write(
      Desk desk, Map<String, Path> lists, Path file, String program, Instant now) {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try {
        Map<String, Long> rows = write(desk, lists, part, new Head(program, now));
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        return rows;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private record Head(String program, Instant now) {
    Map<String, Object> json(List<String> steps) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("format", FORMAT);
      json.put("program", program);
      json.put("time", now.toString());
      json.put("steps", steps);
      return json;
    }
  }

  private static Map<String, Long> write(Desk desk, Map<String, Path> lists, Path file, Head head)
      throws IOException {
    OwnFiles.create(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(channel));
      BackupWriter out = new BackupWriter(bytes);
      Backup backup = new Backup(out);
      boolean nothing =
          desk.read(
              true,
              handle -> {
                backup.tables(handle, head);
                return false;
              });
      if (nothing) {
        out.line(head.json(List.of()));
      }
      for (Map.Entry<String, Path> list : lists.entrySet()) {
        backup.list(list.getKey(), list.getValue());
      }
      out.finish(backup.rows);
      channel.force(true);
      return backup.rows;
    }
  }

  private void tables(Handle handle, Head head) {
    out.line(head.json(Schema.STEPS));
    for (String table : Schema.tables()) {
      out.line(Map.of("table", table, "columns", columns(handle, table)));
      long count = 0;
      try (var each = rows(handle, table).iterator()) {
        while (each.hasNext()) {
          out.line(each.next());
          count++;
        }
      }
      rows.put(table, count);
    }
  }

  private static ResultIterable<List<Object>> rows(Handle handle, String table) {
    return handle
        .createQuery("select * from " + table)
        .setFetchSize(ROWS_AT_ONCE)
        .map((row, context) -> values(row));
  }

  private static List<String> columns(Handle handle, String table) {
    return handle
        .createQuery("select * from " + table + " where 1 = 0")
        .scanResultSet(
            (rows, context) -> {
              ResultSetMetaData described = rows.get().getMetaData();
              List<String> names = new ArrayList<>();
              for (int column = 1; column <= described.getColumnCount(); column++) {
                names.add(described.getColumnName(column));
              }
              return names;
            });
  }

  private static List<Object> values(ResultSet row) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      Object value = row.getObject(column);
      values.add(value instanceof byte[] bytes ? Map.of("bytes", bytes) : value);
    }
    return values;
  }

  private void list(String name, Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] piece;
      do {
        piece = in.readNBytes(BYTES_AT_ONCE);
        out.line(Map.of("list", name, "bytes", piece));
      } while (piece.length == BYTES_AT_ONCE);
    }
  }
}
