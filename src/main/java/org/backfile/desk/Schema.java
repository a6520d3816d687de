package org.backfile.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  private Schema() {}

  /** Takes the steps that are missing, in the transaction of this handle. */
  static void bringUpToDate(Handle handle, Database database) {
    int taken = taken(handle, database);
    if (taken < STEPS.size()) {
      database.alone(handle);
      // Asked again, as another program may have done it meanwhile.
      for (int step = taken(handle, database); step < STEPS.size(); step++) {
        for (String statement : statements(STEPS.get(step), database)) {
          handle.execute(statement);
        }
        database.taken(handle, step + 1);
      }
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
    try (InputStream in = Schema.class.getResourceAsStream(step + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("The program was packed without " + step + ".sql");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.replace("${blob}", database.blob()).split(";")).stream()
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
