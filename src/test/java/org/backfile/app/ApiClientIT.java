package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.desk.EachDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What programs of others rely on. */
class ApiClientIT {
  private static final int ARTICLES = 34;

  @TempDir Path folder;

  private Path archive() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      lines.add(
          "{\"id\":\"a%d\",\"title\":\"Ferry %d\",\"body\":\"Pier %d is mended.\"}"
              .formatted(i, i, i * 31));
    }
    return Files.write(folder.resolve("archive.jsonl"), lines);
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void clientOfTheDocumentsFindsEveryArticleTakesThemHomeAndSavesTheSearch(EachDatabase database)
      throws Exception {
    String api = Files.readString(Path.of("docs/api.md"));
    int start = api.indexOf("```java\n") + "```java\n".length();
    String client = api.substring(start, api.indexOf("```", start));
    assertTrue(client.lines().count() <= 21, "Longer than promised");
    Files.writeString(folder.resolve("Client.java"), client);
    try (RunningBackfile backfile = RunningBackfile.over(folder, database, archive())) {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process process =
          new ProcessBuilder(java, "Client.java", backfile.address(""), "ferry")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), printed);
      assertEquals(ARTICLES, printed.lines().distinct().count(), printed);
      assertTrue(printed.lines().anyMatch("a7 Ferry 7"::equals), printed);
      JsonNode saved = backfile.json("/api/v1/saved").at("/saved/0");
      assertEquals("/search?q=ferry", saved.path("address").asText());
      assertEquals(ARTICLES, saved.path("total").asInt());
    }
    try (Stream<String> taken = Files.lines(folder.resolve("articles.jsonl"))) {
      assertEquals(ARTICLES, taken.filter(line -> line.contains("enrichment")).count());
    }
  }

  @Test
  void entriesOfFeedsKeepTheirIdsWhenTheIndexIsDeletedAndMadeAgain() throws Exception {
    List<String> before = ids();
    delete(folder.resolve("index"));
    assertEquals(before, ids());
    assertEquals(ARTICLES / 2, before.stream().distinct().limit(ARTICLES / 2).count());
  }

  private List<String> ids() throws IOException, InterruptedException {
    try (RunningBackfile backfile = RunningBackfile.over(folder, archive())) {
      List<String> ids = new ArrayList<>();
      JsonNode feed = backfile.json("/feed.json?q=ferry&size=50&sort=title");
      feed.get("items").forEach(item -> ids.add(item.get("id").asText()));
      String atom = backfile.get("/feed.atom?q=ferry&size=50&sort=title").body();
      assertTrue(ids.stream().allMatch(atom::contains), atom);
      return ids;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
