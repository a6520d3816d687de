package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.PostgresServer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the server said that it keeps is there after the server was killed at any moment. */
class KillsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int KILLS = 10;
  private static final int CLIENTS = 4;
  private static final int MOST_WRITES = 40;
  private static final int MOST_NANOS = 10_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path folder;

  /**
   * A thing that people make by a request, and how it is found again.
   *
   * @param body of the request; {@code %1$s} is the name of the thing
   * @param list where all of them are
   * @param name where in each of them its name stands
   */
  private record Kind(String post, String body, String list, String name) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "/api/v1/collections",
              "{\"name\": \"%1$s\", \"shared\": true}",
              "/api/v1/collections",
              "name"),
          new Kind(
              "/api/v1/saved",
              "{\"name\": \"%1$s\", \"address\": \"/search?q=merger\"}",
              "/api/v1/saved",
              "name"),
          new Kind(
              "/api/v1/corrections",
              "{\"kind\": \"reject\", \"aspect\": \"entity\", \"from\": \"%1$s\",\"reason\": \"None\"}",
              "/api/v1/corrections?size=1000",
              "from"));

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Map<Kind, Set<String>> acknowledged = new java.util.HashMap<>();
  private final AtomicInteger names = new AtomicInteger();
  private final AtomicLong written = new AtomicLong();

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatWasAcknowledgedSurvivesEveryKill(EachDatabase database) throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Map<String, String> settings = settings(database);
    KINDS.forEach(kind -> acknowledged.put(kind, new ConcurrentSkipListSet<>()));
    for (int kill = 0; kill < KILLS; kill++) {
      try (KilledServer server = KilledServer.start(folder, settings)) {
        check(server, "seed " + seed + ", after kill " + kill);
        List<Thread> writing = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
          writing.add(Thread.ofPlatform().start(() -> write(server)));
        }
        awaitMore(random.nextInt(MOST_WRITES), random.nextInt(MOST_NANOS));
        server.kill();
        for (Thread each : writing) {
          each.join();
        }
      }
    }
    try (KilledServer server = KilledServer.start(folder, settings)) {
      check(server, "seed " + seed + ", in the end");
    }
    acknowledged.forEach((kind, all) -> assertTrue(all.size() > KILLS, kind + ": " + all.size()));
  }

  /**
   * Until so many more were acknowledged, and a moment longer, in the middle of whatever it does.
   */
  private void awaitMore(int writes, int nanos) {
    long enough = written.get() + writes;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (written.get() < enough && System.nanoTime() < deadline) {
      LockSupport.parkNanos(1_000_000);
    }
    LockSupport.parkNanos(nanos);
  }

  private Map<String, String> settings(EachDatabase database) {
    return switch (database) {
      case SQLITE -> Map.of();
      case POSTGRES ->
          Map.of(
              "BACKFILE_DATABASE",
              PostgresServer.newDatabase(),
              "BACKFILE_DATABASE_USER",
              "postgres");
    };
  }

  /** One after the other, until the server is gone. */
  private void write(KilledServer server) {
    try {
      for (int i = names.getAndIncrement(); ; i = names.getAndIncrement()) {
        for (Kind kind : KINDS) {
          String name = "Thing " + i;
          HttpRequest request =
              HttpRequest.newBuilder(URI.create(server.address(kind.post)))
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(kind.body.formatted(name)))
                  .build();
          HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
          if (answer.statusCode() / 100 == 2) {
            Objects.requireNonNull(acknowledged.get(kind)).add(name);
            written.incrementAndGet();
          }
        }
      }
    } catch (IOException killed) {
      // What was not acknowledged may be there or not.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void check(KilledServer server, String when) throws Exception {
    for (Kind kind : KINDS) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(server.address(kind.list))).build();
      JsonNode all = JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
      Set<String> missing = new TreeSet<>(acknowledged.get(kind));
      all.findValues(kind.name).forEach(name -> missing.remove(name.asText()));
      assertEquals(Set.of(), missing, kind + ", " + when);
    }
    assertEquals(List.of(), leftovers(), when);
  }

  private List<Path> leftovers() throws IOException {
    Path data = folder.resolve("data");
    if (!Files.exists(data)) {
      return List.of();
    }
    try (var files = Files.list(data)) {
      return files.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }
}
