package org.backfile.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Puts what a backup holds on a desk, whatever database either was made from. A backup of an older
 * program is brought up to date on the way. All of it is done or nothing.
 */
public final class Restore {
  private final Path file;
  private final Map<String, Path> lists;
  private final List<String> steps;

  private Restore(Path file, Map<String, Path> lists, List<String> steps) {
    this.file = file;
    this.lists = lists;
    this.steps = steps;
  }

  /**
   * Reads the whole backup and says whether it could be restored.
   *
   * @param lists where the files that people edit belong, by what they are called in the backup
   * @throws WrongBackup when it is cut off, damaged or made by a newer program
   * @throws UncheckedIOException when it cannot be read
   */
  public static Restore of(Path file, Map<String, Path> lists) {
    List<String> steps = new ArrayList<>();
    BackupReader.read(file, line -> line.path("steps").forEach(step -> steps.add(step.asText())));
    if (steps.size() > Schema.STEPS.size()
        || !steps.equals(Schema.STEPS.subList(0, steps.size()))) {
      throw new WrongBackup(
          file + " was made by a newer Backfile. Restore it with that one or a later one.");
    }
    return new Restore(file, lists, List.copyOf(steps));
  }

  /** Whether there is anything that restoring would take away. */
  public boolean wouldReplace(Desk desk) {
    return lists.values().stream().anyMatch(Files::exists)
        || desk.read(
            false, handle -> Schema.tables().stream().anyMatch(table -> holds(handle, table)));
  }

  /**
   * Restores it in the place of all that is there. What became of the archive since the backup was
   * made is not in it, so the log of the archive begins anew.
   *
   * @return how many rows of each table were in it
   * @throws WrongBackup when the file was changed since it was checked
   * @throws DeskUnavailable when the database cannot be written
   */
  public Map<String, Long> into(Desk desk) {
    try (NewLists written = new NewLists()) {
      Map<String, Long> rows =
          desk.write(
              handle -> {
                Database database = desk.database();
                Schema.beginAnew(handle, database, steps.size());
                Rows kept = new Rows(handle);
                BackupReader.read(file, line -> take(line, kept, written));
                kept.finish();
                database.checkReferences(handle);
                Schema.advance(handle, database, Schema.STEPS.size());
                ArchiveLog.interrupt(handle);
                return kept.counts;
              });
      written.put();
      return rows;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void take(JsonNode line, Rows rows, NewLists lists) {
    if (line.isArray()) {
      rows.add(line);
    } else if (line.has("table")) {
      rows.begin(line);
    } else if (line.has("list")) {
      lists.add(line);
    }
  }

  private static boolean holds(Handle handle, String table) {
    return handle
        .createQuery("select 1 from " + table + " limit 1")
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /** The lists, beside the places that they take in the end. */
  private final class NewLists implements AutoCloseable {
    private final Map<Path, Path> parts = new LinkedHashMap<>();

    void add(JsonNode line) {
      Path place = lists.get(line.path("list").asText());
      if (place == null) {
        return;
      }
      try {
        Path part = parts.get(place);
        if (part == null) {
          Files.createDirectories(place.toAbsolutePath().getParent());
          part = place.resolveSibling(place.getFileName() + "." + UUID.randomUUID() + ".part");
          Files.createFile(part);
          parts.put(place, part);
        }
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.APPEND)) {
          out.write(line.path("bytes").binaryValue());
        }
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }

    void put() throws IOException {
      for (Map.Entry<Path, Path> each : parts.entrySet()) {
        Files.move(each.getValue(), each.getKey(), StandardCopyOption.ATOMIC_MOVE);
      }
    }

    @Override
    public void close() throws IOException {
      for (Path part : parts.values()) {
        Files.deleteIfExists(part);
      }
    }
  }
}
