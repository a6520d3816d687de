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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.backfile.desk.EachDatabase;
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
    Map<String, String> environment = RunningBackfile.environment(database);
    Path articles = articles();
    assertEquals(0, index(environment, articles).code());
    try (RunningBackfile backfile = RunningBackfile.in(folder, environment)) {
      String before = facets(backfile);
      assertEquals(2, count(backfile, "Freedonia Union"), before);
      assertEquals(1, count(backfile, "F.U."));
      String wish =
          form(
              "aspect",
              "entity",
              "kind",
              "merge",
              "from",
              "F.U.",
              "to",
              "Freedonia Union",
              "scope",
              "everywhere",
              "reason",
              "The same state.");
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

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void everyAspectIsPutRightThroughTheApiCarriedElsewhereAndTakenBack(EachDatabase database)
      throws IOException, InterruptedException {
    Map<String, String> environment = RunningBackfile.environment(database);
    Path articles = articles();
    assertEquals(0, index(environment, articles).code());
    try (RunningBackfile backfile = RunningBackfile.in(folder, environment)) {
      String before = facets(backfile);
      List<String> ids = new ArrayList<>();
      for (String wish :
          List.of(
              "'kind': 'reject', 'aspect': 'entity', 'article': 'two', 'from': 'F.U.'",
              "'kind': 'add', 'aspect': 'topic', 'article': 'two', 'to': 'trade/steel'",
              "'kind': 'add', 'aspect': 'stance', 'article': 'one', 'to': 'Steel/critical'",
              "'kind': 'add', 'aspect': 'published', 'article': 'three', 'to': '2024-05'",
              "'kind': 'add', 'aspect': 'entity', 'to': 'Ports', 'type': 'place'",
              "'kind': 'confirm', 'aspect': 'published', 'from': '2025-01-02'")) {
        String json = ("{" + wish + ", 'reason': 'Seen.'}").replace('\'', '"');
        HttpResponse<String> made = backfile.send("POST", "/api/v1/corrections", json);
        assertEquals(201, made.statusCode(), made.body());
        JsonNode entry = RunningBackfile.parse(made.body());
        assertTrue(entry.get("counted").asBoolean(), made.body());
        ids.add(entry.get("id").asText());
      }
      assertEquals(0, count(backfile, "F.U."));
      assertEquals(1, count(backfile, "Ports"));
      assertEquals(1, total(backfile, "topic=trade"));
      assertEquals(1, total(backfile, "stance=critical&toward=Steel/critical"));
      assertEquals(1, total(backfile, "published=2024-05"));
      assertEquals(3, total(backfile, "checked=person"));
      assertEquals(0, total(backfile, "checked=machine"));
      JsonNode three = backfile.json("/api/v1/articles/three");
      assertEquals("person", three.get("checked").asText());
      assertEquals("undated", three.get("checks").get(0).get("was").asText());
      String page = backfile.get("/articles/three").body();
      assertTrue(page.contains("Seen."), page);
      HttpResponse<String> wrong =
          backfile.send("POST", "/api/v1/corrections", "{\"kind\": \"merge\"}");
      assertEquals(422, wrong.statusCode(), wrong.body());

      String lines = backfile.get("/corrections.jsonl").body();
      Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
      RunningBackfile.command(elsewhere, "index", articles.toString());
      try (RunningBackfile other = RunningBackfile.in(elsewhere)) {
        assertEquals(
            "{\"added\":6}",
            other.send("POST", "/api/v1/corrections/import", lines).body().replace(" ", ""));
        assertEquals(facets(backfile), facets(other));
        assertEquals(
            422, other.send("POST", "/api/v1/corrections/import", lines + "{}").statusCode());
        assertEquals(lines, other.get("/corrections.jsonl").body());
      }
      for (String id : ids.reversed()) {
        assertEquals(200, backfile.send("DELETE", "/api/v1/corrections/" + id, "").statusCode());
      }
      assertEquals(before, facets(backfile));
      assertEquals(0, total(backfile, "checked=person"));
      assertEquals(12, backfile.json("/api/v1/corrections").get("entries").size());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatChangesEveryArticleSaysWhyAndTakingItBackCanSayItToo(EachDatabase database)
      throws IOException, InterruptedException {
    Map<String, String> environment = RunningBackfile.environment(database);
    assertEquals(0, index(environment, articles()).code());
    try (RunningBackfile backfile = RunningBackfile.in(folder, environment)) {
      String wish = "{\"kind\": \"reject\", \"aspect\": \"entity\", \"from\": \"F.U.\"";
      String ledger = "/api/v1/corrections";
      assertEquals(422, backfile.send("POST", ledger, wish + "}").statusCode());
      String fields =
          form("kind", "reject", "aspect", "entity", "from", "F.U.", "scope", "everywhere");
      String sure = backfile.post("/corrections", fields + "&reason=+").body();
      assertTrue(sure.contains("name=\"reason\" dir=\"auto\" maxlength=\"1000\" required"), sure);
      assertEquals(422, backfile.post("/corrections", fields + "&sure=yes").statusCode());
      assertEquals(0, backfile.json(ledger).get("total").asInt());
      HttpResponse<String> one = backfile.send("POST", ledger, wish + ", \"article\": \"two\"}");
      assertEquals(201, one.statusCode(), one.body());
      assertEquals(
          303, backfile.post("/corrections", fields + "&reason=No+state&sure=yes").statusCode());
      String made = backfile.json(ledger).at("/entries/0/id").asText();
      String taken = backfile.send("DELETE", ledger + "/" + made + "?reason=It+is+one", "").body();
      assertEquals("It is one", RunningBackfile.parse(taken).get("reason").asText());
      String undo = RunningBackfile.parse(taken).get("id").asText();
      assertEquals(
          303, backfile.post("/corrections/" + undo + "/undo", "reason=Asked+again").statusCode());
      String page = backfile.get("/corrections").body();
      for (String why : List.of("No state", "It is one", "Asked again")) {
        assertTrue(page.contains("class=\"reason\">" + why), page);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void oldAddressOfARenamedNameFindsTheNewOneAndIndexingTakesCorrectionsAlong(EachDatabase database)
      throws IOException, InterruptedException {
    Map<String, String> environment = RunningBackfile.environment(database);
    Path articles = articles();
    assertEquals(0, index(environment, articles).code());
    try (RunningBackfile backfile = RunningBackfile.in(folder, environment)) {
      backfile.send(
          "POST",
          "/api/v1/corrections",
          "{\"kind\": \"rename\", \"aspect\": \"entity\", \"from\": \"F.U.\", \"to\": \"Fu\","
              + " \"reason\": \"Its own name.\"}");
      assertEquals(1, total(backfile, "entity=F.U."));
      Files.writeString(
          articles.resolve("more.jsonl"),
          "{\"id\": \"four\", \"title\": \"Four\", \"body\": \"The F.U. again.\","
              + " \"entities\": [\"place: F.U.\"]}");
      RunningBackfile.Printed printed = index(environment, articles);
      assertTrue(printed.out().contains("1 new, 0 changed, 3 unchanged"), printed.out());
      assertEquals(2, total(backfile, "entity=Fu"));
    }
  }

  private static long total(RunningBackfile backfile, String keys)
      throws IOException, InterruptedException {
    // Asked of the newest state, which readers see within a second.
    backfile.json("/api/v1/corrections");
    return backfile.json("/api/v1/search?" + keys).get("total").asLong();
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
