package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.backfile.app.RunningBackfile.Printed;
import org.backfile.desk.Desk;
import org.backfile.desk.PostgresServer;
import org.backfile.desk.Versions;
import org.backfile.search.Articles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
  @TempDir Path folder;

  @Test
  void whatWasMadeInAFileMovesToAServerAndBack() throws IOException {
    keep("Sold to Ada.");
    Files.writeString(folder.resolve("data/names.txt"), "Ada Okafor\n");
    String server = PostgresServer.newDatabase();
    String[] there = {"--database", server, "--database-user", "postgres"};
    assertTrue(run(0, "backup", file()).out().contains("Wrote 1 rows"));
    Files.delete(folder.resolve("data/names.txt"));
    assertTrue(run(0, with(there, "restore", file())).out().contains("Restored 1 rows"));
    assertEquals("Ada Okafor\n", Files.readString(folder.resolve("data/names.txt")));
    assertTrue(run(0, with(there, "backup", file() + "2")).out().contains("Wrote 1 rows"));
    assertTrue(run(2, "restore", file() + "2").err().contains("--replace"));
    keep("Sold to Bea.");
    Printed replaced = run(0, "restore", "--replace", file() + "2");
    assertTrue(replaced.out().contains("Restored 1 rows"), replaced.out());
    try (var files = Files.list(folder)) {
      Path kept =
          files.filter(each -> each.toString().contains(".replaced-")).findFirst().orElseThrow();
      assertTrue(run(0, "restore", "--replace", kept.toString()).out().contains("Restored 2 rows"));
    }
  }

  @Test
  void fileThatIsNoBackupIsNamedAndNothingIsMade() throws IOException {
    Files.writeString(folder.resolve("desk.backup"), "This is no backup.");
    assertTrue(run(2, "restore", file()).err().contains("no backup"));
    assertTrue(run(2, "restore", folder.resolve("none").toString()).err().contains("none"));
    assertFalse(Files.exists(folder.resolve("data")));
  }

  @Test
  void placeThatCannotBeWrittenIsNamed() {
    assertTrue(run(2, "backup", folder.resolve("none/x").toString()).err().contains("none/x"));
  }

  @Test
  void statusSaysWhatLiesOnTheDesk() throws IOException {
    keep("Sold to Ada.");
    Printed printed = RunningBackfile.command(folder, "status", "--json");
    var desk = RunningBackfile.parse(printed.out()).get("desk");
    assertTrue(desk.get("ready").asBoolean(), printed.out());
    assertEquals(1, desk.get("rows").get("version").asInt(), printed.out());
    assertTrue(desk.get("bytes").asLong() > 0, printed.out());
    assertTrue(RunningBackfile.command(folder, "status").out().contains("version 1;"));
  }

  @Test
  void statusWarnsWhenTheServerOfTheDeskIsAwayAndNeverShowsItsPassword() {
    Printed away =
        RunningBackfile.command(
            folder,
            "status",
            "--database",
            "jdbc:postgresql://127.0.0.1:1/none?password=hush",
            "--database-password",
            "hush");
    assertEquals(1, away.code());
    assertTrue(away.err().contains("cannot be reached"), away.err());
    assertFalse((away.out() + away.err()).contains("hush"), away.toString());
    Printed odd = RunningBackfile.command(folder, "status", "--database", "mysql://u:hush@x/y");
    assertEquals(2, odd.code());
    assertFalse((odd.out() + odd.err()).contains("hush"), odd.toString());
    Printed misread =
        RunningBackfile.command(
            folder, "status", "--database", "jdbc:postgresql://u:hush@h:port/y?password=hush");
    assertEquals(1, misread.code());
    assertFalse((misread.out() + misread.err()).contains("hush"), misread.toString());
  }

  private void keep(String body) {
    try (Desk desk = new Desk(folder.resolve("data"))) {
      new Versions(desk)
          .keep(Articles.article("mill").body(body).build().article(), Instant.EPOCH);
    }
  }

  private String file() {
    return folder.resolve("desk.backup").toString();
  }

  private Printed run(int code, String... arguments) {
    Printed printed = RunningBackfile.command(folder, arguments);
    assertEquals(code, printed.code(), printed.toString());
    return printed;
  }

  private static String[] with(String[] more, String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }
}
