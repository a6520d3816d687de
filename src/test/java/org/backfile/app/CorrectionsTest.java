package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.PostgresServer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people put right, through the pages of a running server, on both databases. */
class CorrectionsTest {
  private static final String ENTITIES = "/api/v1/facets/entity";
  private static final String EVERY_FACET = "/api/v1/search";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void mergedNamesStayMergedThroughANewIndexAndComeApartAgain(EachDatabase database)
      throws IOException, InterruptedException {
    Map<String, String> environment = environment(database);
    Path articles = articles();
    assertEquals(0, index(environment, articles).code());
    try (RunningBackfile backfile = RunningBackfile.in(folder, environment)) {
      String before = facets(backfile);
      assertEquals(2, count(backfile, "Freedonia Union"), before);
      assertEquals(1, count(backfile, "F.U."));
      String wish =
          form(
              "aspect", "entity", "kind", "merge", "from", "F.U.", "to", "Freedonia Union",
              "scope", "everywhere", "reason", "The same state.");
      HttpResponse<String> asked = backfile.post("/corrections", wish);
      assertEquals(200, asked.statusCode());
      assertTrue(asked.body().contains("One article changes"), asked.body());
      assertEquals(before, facets(backfile));
      HttpResponse<String> merged = backfile.post("/corrections", wish + "&sure=yes");
      assertEquals(303, merged.statusCode(), merged.body());
      assertEquals(3, count(backfile, "Freedonia Union"));
      assertEquals(0, count(backfile, "F.U."));
      String after = facets(backfile);
      assertNotEquals(before, after);
      deleteIndex();
      assertEquals(0, index(environment, articles).code());
      assertEquals(after, facets(backfile));
      String ledger = backfile.get("/corrections").body();
      assertTrue(ledger.contains("The same state."), ledger);
      String undo = ledger.replaceFirst("(?s).*action=\"(/corrections/[^\"]+/undo)\".*", "$1");
      assertEquals(303, backfile.post(undo, "").statusCode());
      assertEquals(before, facets(backfile));
    }
  }

  private Map<String, String> environment(EachDatabase database) {
    return database == EachDatabase.SQLITE
        ? Map.of()
        : Map.of(
            "BACKFILE_DATABASE", PostgresServer.newDatabase(),
            "BACKFILE_DATABASE_USER", "postgres");
  }

  private Path articles() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("news.jsonl"),
        """
        {"id": "one", "title": "Tariffs rise", "body": "Freedonia Union raised tariffs.", "entities": ["place: Freedonia Union"], "published": "2025-01-02"}
        {"id": "two", "title": "Talks begin", "body": "The F.U. began talks on steel.", "entities": ["place: F.U."], "published": "2025-02-03"}
        {"id": "three", "title": "Ports reopen", "body": "Ports of Freedonia Union reopened.", "entities": ["place: Freedonia Union"]}
        """);
    return articles;
  }

  private RunningBackfile.Printed index(Map<String, String> environment, Path articles) {
    return RunningBackfile.command(folder, environment, "index", articles.toString());
  }

  private void deleteIndex() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("index"))) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  /** Everything that is counted, as it is sent. */
  private static String facets(RunningBackfile backfile) throws IOException, InterruptedException {
    JsonNode answer = RunningBackfile.parse(backfile.get(EVERY_FACET).body());
    return answer.get("facets") + backfile.get(ENTITIES).body();
  }

  private static int count(RunningBackfile backfile, String entity)
      throws IOException, InterruptedException {
    for (JsonNode value : backfile.json(ENTITIES).get("values")) {
      if (value.get("value").asText().equals(entity)) {
        return value.get("count").asInt();
      }
    }
    return 0;
  }

  private static String form(String... pairs) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

}
