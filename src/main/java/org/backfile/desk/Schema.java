package org.backfile.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * The tables, as the steps that lead to them, each a file of statements. A step that was published
 * is never changed; what comes later is a step of its own. The database knows how many it has
 * taken.
 */
final class Schema {
  /** Files of statements that SQLite and PostgreSQL both understand, but for {@code ${blob}}. */
  static final List<String> STEPS =
      List.of(
          "001-versions",
          "002-people",
          "003-saved",
          "004-archive-log",
          "005-alerts",
          "006-ledger",
          "007-collections",
          "008-frozen");

  private static final Pattern TABLE = Pattern.compile("(?i)\\bcreate table (\\w+)");

  private Schema() {}

  /** The tables of all steps as they are made: those that a table refers to stand before it. */
  static List<String> tables() {
    return STEPS.stream()
        .flatMap(step -> TABLE.matcher(text(step)).results())
        .map(made -> made.group(1))
        .toList();
  }

  /** Takes the steps that are missing, in the transaction of this handle. */
  static void bringUpToDate(Handle handle, Database database) {
    database.alone(handle);
    // Asked when alone, as another program may have done it meanwhile.
    advance(handle, database, STEPS.size());
  }

  /** Takes away all tables and takes the first steps again; rows may then come in any order. */
  static void beginAnew(Handle handle, Database database, int steps) {
    database.deferReferences(handle);
    for (String table : tables().reversed()) {
      handle.execute("drop table if exists " + table);
    }
    database.taken(handle, 0);
    advance(handle, database, steps);
    database.deferReferences(handle);
  }

  /** Takes the steps up to this one. */
  static void advance(Handle handle, Database database, int steps) {
    for (int step = taken(handle, database); step < steps; step++) {
      for (String statement : statements(STEPS.get(step), database)) {
        handle.execute(statement);
      }
      database.taken(handle, step + 1);
    }
  }

  static boolean isUpToDate(Handle handle, Database database) {
    return taken(handle, database) == STEPS.size();
  }

  private static int taken(Handle handle, Database database) {
    int steps = database.taken(handle);
    if (steps > STEPS.size()) {
      throw new DeskUnavailable(
          "The database "
              + database.name()
              + " was made by a newer Backfile. Use that one or a later one.");
    }
    return steps;
  }

  private static List<String> statements(String step, Database database) {
    return List.of(text(step).replace("${blob}", database.blob()).split(";")).stream()
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private static String text(String step) {
    try (InputStream in = Schema.class.getResourceAsStream(step + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("The program was packed without " + step + ".sql");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
