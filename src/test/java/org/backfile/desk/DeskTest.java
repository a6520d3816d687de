package org.backfile.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeskTest {
  @TempDir Path folder;

  @Test
  void databaseOfTheFirstEditionLosesNothing() throws SQLException {
    try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = old.createStatement()) {
      statement.execute("pragma journal_mode = wal");
      statement.execute(
          "create table version (article text not null, number integer not null, title text not"
              + " null, body text not null, hash text not null, replaced text not null, primary key"
              + " (article, number))");
      statement.execute("insert into version values ('mill', 1, 'Mill', 'Sold.', 'h', 'r')");
      statement.execute("pragma user_version = 1");
    }
    try (Desk desk = new Desk(folder)) {
      assertEquals(1, desk.read(0L, DeskTest::count));
      assertEquals(Schema.STEPS.size(), desk.state().steps());
      add(desk, "a");
      assertEquals(2, desk.read(0L, DeskTest::count));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void stepsThatBreakOffLeaveNothingBehindAndAreTakenLater(EachDatabase each) {
    String place = place(each);
    try (Desk before = open(each, place);
        Desk after = open(each, place)) {
      before.write(
          handle -> {
            Schema.beginAnew(handle, before.database(), 0);
            return handle.execute("create table " + Schema.tables().getLast() + " (other text)");
          });
      DeskUnavailable broken = assertThrows(DeskUnavailable.class, () -> add(after, "a"));
      assertTrue(message(broken).contains("cannot be used"), message(broken));
      assertEquals(List.of(Schema.tables().getLast()), tables(before));
      before.write(handle -> handle.execute("drop table " + Schema.tables().getLast()));
      add(after, "a");
      assertEquals(1, after.read(0L, DeskTest::count));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void manyProgramsThatBeginAtOnceTakeEachStepOnce(EachDatabase each) throws Exception {
    for (int round = 0; round < 5; round++) {
      String place = place(each);
      int programs = 8;
      CountDownLatch ready = new CountDownLatch(programs);
      try (ExecutorService threads = Executors.newFixedThreadPool(programs)) {
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < programs; i++) {
          String name = "a" + i;
          counts.add(
              threads.submit(
                  () -> {
                    ready.countDown();
                    ready.await();
                    try (Desk desk = open(each, place)) {
                      add(desk, name);
                      return desk.read(0L, DeskTest::count);
                    }
                  }));
        }
        for (Future<Long> count : counts) {
          assertTrue(count.get() > 0);
        }
      }
      try (Desk desk = open(each, place)) {
        assertEquals(programs, desk.read(0L, DeskTest::count));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void databaseOfANewerProgramIsLeftAlone(EachDatabase each) {
    String place = place(each);
    try (Desk newer = open(each, place);
        Desk desk = open(each, place)) {
      newer.write(
          handle -> {
            newer.database().taken(handle, 99);
            return true;
          });
      assertTrue(message(desk).contains("newer Backfile"), message(desk));
      assertThrows(DeskUnavailable.class, () -> add(desk, "a"));
    }
  }

  @Test
  void fileThatWasDeletedUnderARunningProgramIsMadeAgain() throws IOException {
    try (Desk desk = new Desk(folder)) {
      add(desk, "a");
      Files.delete(file());
      assertEquals(0, desk.read(0L, DeskTest::count));
      add(desk, "b");
      assertEquals(1, desk.read(0L, DeskTest::count));
      Files.delete(file());
      add(desk, "c");
      assertEquals(1, desk.read(0L, DeskTest::count));
    }
  }

  @Test
  void onlyItsOwnerMayReadTheFile() throws IOException {
    try (Desk desk = new Desk(folder)) {
      add(desk, "a");
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }
  }

  @Test
  void folderThatCannotBeMadeIsNamed() throws IOException {
    Files.writeString(folder.resolve("taken"), "");
    try (Desk desk = new Desk(folder.resolve("taken/data"))) {
      DeskUnavailable refused = assertThrows(DeskUnavailable.class, () -> add(desk, "a"));
      assertTrue(message(refused).contains("taken/data/desk.db cannot be made"), message(refused));
    }
    Files.createDirectories(folder.resolve("odd/desk.db"));
    try (Desk desk = new Desk(folder.resolve("odd"))) {
      DeskUnavailable refused = assertThrows(DeskUnavailable.class, () -> add(desk, "a"));
      assertTrue(message(refused).contains("cannot be opened"), message(refused));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "13, the disk is full",
    "8, May this user write",
    "1032, May this user write",
    "14, May this user write",
    "10, its disk reports an error",
    "5, in use by another program",
    "26, is damaged",
  })
  void whatIsWrongWithTheFileIsSaidInPlainWords(int code, String told) {
    Sqlite database = new Sqlite(file(), Duration.ZERO);
    String message = message(database.unavailable(new SQLException("raw", "", code)));
    assertTrue(message.contains(told) && message.contains(file().toString()), message);
  }

  @ParameterizedTest
  @CsvSource({
    "53100, the disk of its server is full",
    "28P01, database-password",
    "3D000, createdb",
    "42501, owner",
    "08006, cannot be reached",
    "57P01, cannot be reached",
    "55P03, in use by another program",
    "XX000, cannot be used: raw",
  })
  void whatIsWrongWithTheServerIsSaidInPlainWords(String state, String told) {
    try (Postgres database =
        new Postgres("jdbc:postgresql://127.0.0.1:1/x?password=hush", "", "")) {
      String message = message(database.unavailable(new SQLException("raw\nmore", state)));
      assertTrue(message.contains(told), message);
      assertFalse(message.contains("hush") || message.contains("more"), message);
    }
  }

  @Test
  void databaseThatIsNotThereIsNamed() {
    String there = PostgresServer.newDatabase();
    try (Desk desk = Desk.onServer(there + "_not", "postgres", "")) {
      assertTrue(message(desk).contains("createdb"), message(desk));
    }
  }

  @Test
  void serverThatIsAwayIsNotWaitedForByEveryone() {
    try (Desk desk = Desk.onServer("jdbc:postgresql://127.0.0.1:1/none", "postgres", "")) {
      assertTrue(message(desk).contains("cannot be reached"), message(desk));
      long start = System.nanoTime();
      for (int i = 0; i < 100; i++) {
        assertTrue(message(desk).contains("cannot be reached"));
      }
      // To ask takes three seconds: a few may have asked again, and not each of them.
      assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 60);
    }
  }

  @Test
  void desksOnAServerThatComesBackGoOn() throws Exception {
    try (PostgresServer server = PostgresServer.another();
        Desk desk = Desk.onServer(server.address("postgres"), "postgres", "")) {
      add(desk, "a");
      server.end();
      assertTrue(message(desk).contains("cannot be reached"), message(desk));
      server.begin();
      long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (!desk.state().ready() && System.nanoTime() < deadline) {
        LockSupport.parkNanos(10_000_000);
      }
      add(desk, "b");
      assertEquals(2, desk.read(0L, DeskTest::count));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void rowThatBreaksARuleIsABugAndNoOutage(EachDatabase each) {
    try (Desk desk = each.newDesk()) {
      add(desk, "a");
      assertThrows(JdbiException.class, () -> add(desk, "a"));
      add(desk, "b");
    }
  }

  private Path file() {
    return folder.resolve(Desk.FILE);
  }

  private String place(EachDatabase each) {
    return switch (each) {
      case SQLITE -> folder.resolve("desk-" + UUID.randomUUID()).toString();
      case POSTGRES -> PostgresServer.newDatabase();
    };
  }

  private static Desk open(EachDatabase each, String place) {
    return each == EachDatabase.SQLITE
        ? new Desk(Path.of(place))
        : Desk.onServer(place, "postgres", "");
  }

  private static void add(Desk desk, String article) {
    desk.write(
        handle ->
            handle.execute(
                "insert into version (article, number, title, body, hash, replaced)"
                    + " values (?, 1, 't', 'b', 'h', 'r')",
                article));
  }

  private static long count(Handle handle) {
    return handle.createQuery("select count(*) from version").mapTo(Long.class).one();
  }

  private static List<String> tables(Desk desk) {
    return desk.read(List.of(), RandomRows::tables);
  }

  private static String message(Desk desk) {
    return desk.state().message();
  }

  private static String message(DeskUnavailable problem) {
    return String.valueOf(problem.getMessage());
  }
}
