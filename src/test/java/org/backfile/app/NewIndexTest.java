package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.backfile.app.RunningBackfile.Printed;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.engine.lucene.LuceneWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An index that is made anew, of what it stores or of the files, while people search. */
class NewIndexTest {
  private static final int KILLS = 2;
  private static final int MANY = 200;
  private static final int MOST_MILLIS = 3_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void rebuiltIndexCountsAsBeforeKnowsItsFilesAndIsNoNews(EachDatabase database) throws Exception {
    Map<String, String> environment = RunningBackfile.environment(database);
    Path articles = articles();
    run(environment, "index", articles.toString());
    try (RunningBackfile backfile = RunningBackfile.in(folder, environment)) {
      String before = facets(backfile);
      String merge =
          "{\"kind\": \"merge\", \"aspect\": \"entity\", \"from\": \"F.U.\","
              + " \"to\": \"Freedonia Union\", \"reason\": \"The same.\"}";
      JsonNode merged =
          RunningBackfile.parse(backfile.send("POST", "/api/v1/corrections", merge).body());
      String after = facets(backfile);
      assertNotEquals(before, after);
      List<String> told = told(environment);
      Path away = Files.move(articles, folder.resolve("away"));
      assertTrue(run(environment, "rebuild").contains("0 new, 0 changed, 3 unchanged"));
      assertEquals(after, facets(backfile));
      assertEquals(told, told(environment));
      Files.move(away, articles);
      assertTrue(run(environment, "index", articles.toString()).contains("3 unchanged"));
      assertEquals(told, told(environment));
      backfile.send("DELETE", "/api/v1/corrections/" + merged.get("id").asText(), "");
      assertEquals(before, facets(backfile));
      run(environment, "rebuild");
      assertEquals(before, facets(backfile));
    }
  }

  @Test
  void rebuiltIndexHasWhatAChangedListFindsAsIfTheFilesHadBeenRead() throws Exception {
    Path articles = articles();
    run(Map.of(), "index", articles.toString());
    Files.writeString(folder.resolve("data/names.txt"), "Steel | organization | steel\n");
    assertTrue(run(Map.of(), "rebuild").contains("3 changed, 0 unchanged"));
    try (RunningBackfile backfile = RunningBackfile.in(folder)) {
      String rebuilt = facets(backfile);
      assertTrue(rebuilt.contains("\"Steel\""), rebuilt);
      List<String> told = List.of("one [NEW]", "three [NEW]", "two [NEW]", "two [RECLASSIFIED]");
      assertEquals(told, told(Map.of()));
      deleteIndex();
      run(Map.of(), "index", articles.toString());
      assertEquals(rebuilt, facets(backfile));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void killedRebuildChangesNothingForAnyoneAndLeavesNothingBehind(EachDatabase database)
      throws Exception {
    Random random = new Random();
    Map<String, String> environment = RunningBackfile.environment(database);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      lines.append(
          "{\"id\": \"a%d\", \"title\": \"Tram %d\", \"body\": \"It ran.\"}%n".formatted(i, i));
    }
    Path articles = Files.writeString(folder.resolve("many.jsonl"), lines);
    run(environment, "index", articles.toString());
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger searches = new AtomicInteger();
    try (RunningBackfile backfile = RunningBackfile.in(folder, environment)) {
      CompletableFuture<Void> reader =
          CompletableFuture.runAsync(() -> search(backfile, done, searches));
      try {
        for (int kill = 0; kill < KILLS; kill++) {
          killWhileItRebuilds(environment, random.nextInt(MOST_MILLIS));
        }
        assertTrue(run(environment, "index", articles.toString()).contains(MANY + " unchanged"));
        killWhileItRebuilds(environment, random.nextInt(MOST_MILLIS));
        assertTrue(run(environment, "rebuild").contains(MANY + " unchanged"));
      } finally {
        done.set(true);
      }
      reader.join();
      assertTrue(searches.get() > 2 * KILLS, searches + " searches");
      assertEquals(MANY, told(environment).size());
    }
    assertEquals(committed(), written());
  }

  @Test
  void rebuildSaysWhatKeepsItFromItsWork() throws Exception {
    Printed none = RunningBackfile.command(folder, "rebuild");
    assertEquals(1, none.code());
    assertTrue(none.err().contains("There is no index yet"), none.err());
    assertFalse(Files.exists(folder.resolve("index")));
    run(Map.of(), "index", articles().toString());
    try (LuceneWriter other = LuceneWriter.open(folder.resolve("index"), "somebody")) {
      assertEquals(List.of(), other.filesUnder("/none"));
      Printed taken = RunningBackfile.command(folder, "rebuild");
      assertEquals(1, taken.code());
      assertTrue(taken.err().contains("being written by somebody"), taken.err());
    }
    Files.delete(folder.resolve("data/desk.db"));
    Files.createDirectories(folder.resolve("data/desk.db"));
    Printed noDesk = RunningBackfile.command(folder, "rebuild");
    assertEquals(1, noDesk.code());
    assertTrue(noDesk.err().contains("desk.db"), noDesk.err());
    String status = RunningBackfile.command(folder, "status").out();
    assertTrue(status.contains("articles     3"), status);
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void articleThatVanishedWithAnIndexIsGoneOnlyWhenAllWasRead(EachDatabase database)
      throws Exception {
    Map<String, String> environment = RunningBackfile.environment(database);
    Path articles = articles();
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(
        other.resolve("tram.jsonl"),
        "{\"id\": \"tram\", \"title\": \"Tram\", \"body\": \"Closed.\"}");
    run(environment, "index", articles.toString());
    run(environment, "index", other.toString());
    List<String> news = List.of("one [NEW]", "three [NEW]", "tram [NEW]", "two [NEW]");
    Files.writeString(articles.resolve("news.jsonl"), ARTICLES.lines().toList().get(1));
    deleteIndex();
    run(environment, "index", articles.toString());
    assertEquals(news, told(environment));
    deleteIndex();
    run(environment, "index", other.toString(), articles.toString());
    List<String> told = new ArrayList<>(news);
    told.addAll(List.of("one [GONE]", "three [GONE]"));
    Collections.sort(told);
    assertEquals(told, told(environment));
    run(environment, "index", other.toString(), articles.toString());
    assertEquals(told, told(environment));
  }

  /** What the log of the archive told until now. */
  private List<String> told(Map<String, String> environment) {
    String server = environment.getOrDefault("BACKFILE_DATABASE", "");
    try (Desk desk =
        server.isEmpty()
            ? new Desk(folder.resolve("data"))
            : Desk.onServer(server, "postgres", "")) {
      return new ArchiveLog(desk)
          .after(0, ArchiveLog.MOST).stream()
              .map(seen -> seen.article() + " " + seen.kinds())
              .sorted()
              .toList();
    }
  }

  private void killWhileItRebuilds(Map<String, String> environment, int millis) throws Exception {
    Path note = folder.resolve("index/.writer.txt");
    Files.deleteIfExists(note);
    Process process = KilledServer.program(folder, environment, "rebuild").start();
    await(process, () -> Files.exists(note), PATIENCE);
    await(process, () -> false, Duration.ofMillis(millis));
    process.destroyForcibly().onExit().join();
  }

  private static void await(Process process, BooleanSupplier until, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (process.isAlive() && !until.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static void search(RunningBackfile backfile, AtomicBoolean done, AtomicInteger searches) {
    try {
      while (!done.get()) {
        JsonNode answer = backfile.json("/api/v1/search?q=tram&copies=each");
        assertEquals(MANY, answer.get("total").asInt(), answer.toString());
        searches.incrementAndGet();
        LockSupport.parkNanos(5_000_000);
      }
    } catch (IOException | InterruptedException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private Set<String> committed() throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder.resolve("index"))) {
      return new HashSet<>(SegmentInfos.readLatestCommit(directory).files(true));
    }
  }

  private Set<String> written() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      Set<String> names = new HashSet<>();
      files.map(file -> file.getFileName().toString()).forEach(names::add);
      names.remove("write.lock");
      return names;
    }
  }

  private static final String ARTICLES =
      """
      {"id": "one", "title": "Tariffs rise", "body": "Freedonia Union raised tariffs.", "entities": ["place: Freedonia Union"], "published": "2025-01-02"}
      {"id": "two", "title": "Talks begin", "body": "The F.U. began talks on steel.", "entities": ["place: F.U."], "published": "2025-02-03"}
      {"id": "three", "title": "Ports reopen", "body": "Ports of Freedonia Union reopened.", "entities": ["place: Freedonia Union"]}
      """;

  private Path articles() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(articles.resolve("news.jsonl"), ARTICLES);
    return articles;
  }

  private String run(Map<String, String> environment, String... arguments) {
    Printed printed = RunningBackfile.command(folder, environment, arguments);
    assertEquals(0, printed.code(), printed.toString());
    return printed.out();
  }

  private void deleteIndex() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("index"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Everything that is counted, as it is sent, of the newest state. */
  private static String facets(RunningBackfile backfile) throws Exception {
    backfile.json("/api/v1/corrections");
    return backfile.json("/api/v1/search").get("facets")
        + backfile.get("/api/v1/facets/entity").body();
  }
}
