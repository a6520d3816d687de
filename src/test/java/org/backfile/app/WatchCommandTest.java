package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.backfile.app.RunningBackfile.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void whatChangesIsInTheIndexSoonUntilItIsStopped() throws Exception {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    write(articles.resolve("tram.txt"), "closed");
    Process process =
        KilledServer.program(folder, Map.of(), "watch", articles.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        RunningBackfile backfile = RunningBackfile.in(folder)) {
      awaitLine(said, "Watching");
      assertEquals(1, total(backfile, "closed"));
      write(articles.resolve("tram.txt"), "reopened");
      await(backfile, "reopened", 1);
      Path deep = Files.createDirectories(articles.resolve("city/north"));
      write(deep.resolve("mill.txt"), "sold");
      await(backfile, "sold", 1);
      Path moved = Files.move(articles.resolve("city"), articles.resolve("town"));
      awaitLine(said, "1 new, 0 changed, 1 unchanged, 1 removed");
      write(moved.resolve("north/mill.txt"), "bought");
      await(backfile, "bought", 1);
      Files.delete(articles.resolve("tram.txt"));
      await(backfile, "reopened", 0);
      awaitLine(said, "1 removed");
      assertTrue(process.toHandle().destroy());
      awaitLine(said, "Stopped.");
      assertTrue(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    } finally {
      process.destroyForcibly();
    }
    Printed again = RunningBackfile.command(folder, "index", articles.toString());
    assertTrue(again.out().contains("0 new, 0 changed, 1 unchanged, 0 removed"), again.out());
  }

  @Test
  void folderThatIsNotThereIsNamed() {
    Printed printed = RunningBackfile.command(folder, "watch", folder.resolve("none").toString());
    assertEquals(2, printed.code());
    assertTrue(printed.err().contains("none"), printed.err());
  }

  private static void write(Path file, String word) throws Exception {
    Files.writeString(file, "Something happened in town\n\nIt is said to be " + word + " now.\n");
  }

  private static void awaitLine(BufferedReader said, String part) throws Exception {
    StringBuilder before = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.contains(part)) {
        return;
      }
      before.append(line).append('\n');
    }
    throw new AssertionError(part + " was not said: " + before);
  }

  private static void await(RunningBackfile backfile, String query, int total) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (total(backfile, query) != total) {
      assertTrue(System.nanoTime() < deadline, "Not found in time: " + query);
      LockSupport.parkNanos(100_000_000);
    }
  }

  private static int total(RunningBackfile backfile, String query) throws Exception {
    return backfile.json("/api/v1/search?q=" + query.replace(" ", "+")).get("total").asInt();
  }
}
