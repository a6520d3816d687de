package org.backfile.alerts;

import static org.backfile.alerts.Newsroom.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program that sends alerts is killed in the middle of it, again and again. */
class KillTest {
  private static final int KILLS = 10;

  /** When it is killed. */
  private enum Moment {
    WHEN_TAKEN,
    WHEN_ANSWERED,
    ANY
  }

  private static Process start(Newsroom room, List<String> desk) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledRunner.class.getName(),
                room.index.toString()));
    command.addAll(desk);
    try {
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException problem) {
      throw new AssertionError(problem);
    }
  }

  private static void kill(Process process) {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void everyArticleIsReceivedExactlyOnce(EachDatabase database) throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path folder = Files.createTempDirectory("backfile-killed");
    List<String> where =
        database == EachDatabase.SQLITE
            ? List.of(folder.toUri().toString())
            : List.of(PostgresServer.newDatabase(), "postgres");
    Desk desk =
        database == EachDatabase.SQLITE
            ? new Desk(folder)
            : Desk.onServer(where.getFirst(), "postgres", "");
    @Nullable Process running = null;
    try (Newsroom room = new Newsroom(desk)) {
      room.webhook("q=merger");
      List<String> expected = new ArrayList<>();
      for (int kill = 0; kill < KILLS; kill++) {
        for (int i = 0; i < 2; i++) {
          room.clock.to(Instant.now().minusSeconds(10));
          String id = "k" + kill + "-" + i;
          room.come(article(id).body("Only " + id + " writes of a merger."));
          expected.add(id);
        }
        Process process = start(room, where);
        running = process;
        switch (Moment.values()[kill % 3]) {
          case WHEN_TAKEN -> room.receiver.taking = () -> kill(process);
          case WHEN_ANSWERED -> room.receiver.answered = () -> kill(process);
          case ANY -> {
            process.waitFor(300 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            kill(process);
          }
        }
        assertTrue(process.waitFor(90, TimeUnit.SECONDS), () -> "seed " + seed);
        room.receiver.taking = () -> {};
        room.receiver.answered = () -> {};
      }
      running = start(room, where);
      Newsroom.await(
          () ->
              room.receiver.articles().size() >= expected.size()
                  && room.sent().stream().allMatch(d -> d.status() == Delivery.Status.SENT));
      assertEquals(expected.size(), room.receiver.articles().size(), () -> "seed " + seed);
      assertEquals(
          new TreeSet<>(expected), new TreeSet<>(room.receiver.articles()), () -> "seed " + seed);
      assertTrue(room.receiver.all().size() > room.receiver.taken().size());
    } finally {
      if (running != null) {
        kill(running);
      }
    }
  }
}
