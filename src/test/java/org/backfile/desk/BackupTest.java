package org.backfile.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BackupTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final int ROWS = 20;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"SQLITE, SQLITE", "SQLITE, POSTGRES", "POSTGRES, SQLITE", "POSTGRES, POSTGRES"})
  void everyRowOfEveryTableComesBackWhereverItIsRestored(EachDatabase from, EachDatabase to) {
    long seed = new Random().nextLong();
    try (Desk first = from.newDesk();
        Desk second = to.newDesk()) {
      RandomRows.fill(first, ROWS, seed);
      Map<String, Long> written = back(first);
      assertEquals(new TreeSet<>(tables(first)), written.keySet(), "seed " + seed);
      written.forEach((table, rows) -> assertEquals(ROWS, rows, table + ", seed " + seed));
      Restore restore = Restore.of(file(), Map.of());
      assertFalse(restore.wouldReplace(second));
      assertEquals(new TreeMap<>(written), new TreeMap<>(restore.into(second)));
      assertEquals(kept(first), rows(second), "seed " + seed);
      assertTrue(restore.wouldReplace(second));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void restoringTakesThePlaceOfAllThatWasThere(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      RandomRows.fill(desk, ROWS, 1);
      Map<String, List<String>> before = kept(desk);
      back(desk);
      RandomRows.fill(desk, ROWS, 2);
      Restore.of(file(), Map.of()).into(desk);
      assertEquals(before, rows(desk));
    }
  }

  @Test
  void listsThatPeopleEditAreInIt() throws IOException {
    Path names = Files.writeString(folder.resolve("names.txt"), "Ada Okafor\n");
    try (Desk desk = EachDatabase.SQLITE.newDesk()) {
      Backup.write(desk, Map.of("names", names, "cues", folder.resolve("none")), file(), "1", NOON);
      Path place = folder.resolve("new/names.txt");
      Restore restore = Restore.of(file(), Map.of("names", place, "cues", folder.resolve("cues")));
      assertFalse(restore.wouldReplace(desk));
      restore.into(desk);
      assertEquals("Ada Okafor\n", Files.readString(place));
      assertFalse(Files.exists(folder.resolve("cues")));
      assertTrue(restore.wouldReplace(desk));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatIsCutOffAnywhereIsRefusedAndChangesNothing(EachDatabase database) throws IOException {
    try (Desk desk = database.newDesk()) {
      RandomRows.fill(desk, 2, 1);
      back(desk);
      Map<String, List<String>> before = rows(desk);
      byte[] whole = Files.readAllBytes(file());
      for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
        Files.write(file(), Arrays.copyOf(whole, length));
        assertThrows(WrongBackup.class, () -> Restore.of(file(), Map.of()), length + " bytes");
      }
      List<String> lines = unpacked(whole).lines().toList();
      for (int count = 0; count < lines.size(); count++) {
        pack(String.join("\n", lines.subList(0, count)) + "\n");
        assertThrows(WrongBackup.class, () -> Restore.of(file(), Map.of()), count + " lines");
      }
      assertEquals(before, rows(desk));
    }
  }

  @Test
  void changedTextIsRefused() throws IOException {
    try (Desk desk = EachDatabase.SQLITE.newDesk()) {
      RandomRows.fill(desk, 2, 1);
      back(desk);
      pack(unpacked(Files.readAllBytes(file())).replaceFirst("\"version\"", "\"versiom\""));
      assertThrows(WrongBackup.class, () -> Restore.of(file(), Map.of()));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void fileThatChangesBetweenCheckAndRestoreChangesNothing(EachDatabase database)
      throws IOException {
    try (Desk desk = database.newDesk()) {
      RandomRows.fill(desk, ROWS, 1);
      back(desk);
      Restore restore = Restore.of(file(), Map.of());
      byte[] whole = Files.readAllBytes(file());
      Files.write(file(), Arrays.copyOf(whole, whole.length - 40));
      Map<String, List<String>> before = rows(desk);
      assertThrows(WrongBackup.class, () -> restore.into(desk));
      assertEquals(before, rows(desk));
    }
  }

  @Test
  void backupOfANewerProgramIsRefused() throws IOException {
    try (Desk desk = EachDatabase.SQLITE.newDesk()) {
      RandomRows.fill(desk, 1, 1);
      Map<String, Object> head = new LinkedHashMap<>();
      head.put("format", Backup.FORMAT);
      head.put("steps", List.of("001-versions", "999-later"));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      BackupWriter writer = new BackupWriter(bytes);
      writer.line(head);
      writer.finish(Map.of());
      Files.write(file(), bytes.toByteArray());
      WrongBackup refused = assertThrows(WrongBackup.class, () -> Restore.of(file(), Map.of()));
      assertTrue(String.valueOf(refused.getMessage()).contains("newer"), refused.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void backupOfAnOlderProgramIsBroughtUpToDate(EachDatabase database) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BackupWriter writer = new BackupWriter(bytes);
    writer.line(Map.of("format", Backup.FORMAT, "steps", List.of("001-versions")));
    writer.line(
        Map.of(
            "table",
            "version",
            "columns",
            List.of("article", "number", "title", "body", "hash", "replaced")));
    writer.line(List.of("mill", 1, "Mill", "Sold.", "h", "2026-01-02T12:00:00Z"));
    writer.finish(Map.of("version", 1L));
    Files.write(file(), bytes.toByteArray());
    try (Desk desk = database.newDesk()) {
      Restore.of(file(), Map.of()).into(desk);
      assertEquals(Schema.STEPS.size(), desk.state().steps());
      assertEquals(1, desk.state().rows().get("version"));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void backupIsOfOneMomentWhileOthersWrite(EachDatabase database) throws Exception {
    try (Desk desk = database.newDesk();
        Desk copy = EachDatabase.SQLITE.newDesk()) {
      AtomicBoolean done = new AtomicBoolean();
      Thread writing =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int i = 0; !done.get(); i++) {
                      pair(desk, i);
                    }
                  });
      try {
        while (writing.isAlive() && desk.state().rows().getOrDefault("version", 0L) < 20) {
          LockSupport.parkNanos(1_000_000);
        }
        back(desk);
      } finally {
        done.set(true);
        writing.join();
      }
      Restore.of(file(), Map.of()).into(copy);
      long rows = copy.state().rows().getOrDefault("version", 0L);
      assertTrue(rows >= 20, "Nobody wrote meanwhile: " + rows);
      assertEquals(0, rows % 2, "Half of a pair is in the backup: " + rows);
    }
  }

  @Test
  void onlyItsOwnerMayReadItAndNoPartOfOneIsLeftBehind() throws IOException {
    try (Desk desk = EachDatabase.SQLITE.newDesk()) {
      RandomRows.fill(desk, 1, 1);
      back(desk);
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
      try (var files = Files.list(folder)) {
        assertEquals(List.of(file()), files.toList());
      }
    }
  }

  private static void pair(Desk desk, int number) {
    desk.write(
        handle -> {
          for (String title : List.of("a", "b")) {
            handle.execute(
                "insert into version (article, number, title, body, hash, replaced)"
                    + " values (?, ?, 't', 'b', 'h', 'r')",
                title,
                number);
          }
          return true;
        });
  }

  private Path file() {
    return folder.resolve("desk.backup");
  }

  private Map<String, Long> back(Desk desk) {
    return new TreeMap<>(Backup.write(desk, Map.of(), file(), "1.0", NOON));
  }

  private static List<String> tables(Desk desk) {
    return desk.read(List.of(), RandomRows::tables);
  }

  /** What a backup brings back: since when the archive is watched without a gap is not in it. */
  private static Map<String, List<String>> kept(Desk desk) {
    Map<String, List<String>> kept = new TreeMap<>(rows(desk));
    kept.put("archive_log_begin", List.of());
    return kept;
  }

  private static Map<String, List<String>> rows(Desk desk) {
    return desk.read(Map.of(), RandomRows::all);
  }

  private static String unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void pack(String text) throws IOException {
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file()))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
