package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.desk.Desk;
import org.backfile.search.Articles;
import org.backfile.search.NaiveArticles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
  private static final int ALL = 234;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final NaiveArticles articles = new NaiveArticles();

  @Test
  void everyFileHoldsTheWholeResultInTheOrderOfItsPages() throws Exception {
    fill();
    try (WebServer server = serving(Integer.MAX_VALUE)) {
      List<String> expected = new ArrayList<>();
      for (int page = 1; page <= 12; page++) {
        expected.addAll(ids(server, "?q=ferry&page=" + page));
      }
      assertEquals(ALL / 2, expected.size());
      String csv = get(server, "/export.csv?q=ferry").body();
      try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> rows =
          CsvReader.builder().ofCsvRecord(csv.substring(1))) {
        assertEquals(expected, rows.stream().skip(1).map(row -> row.getField(0)).toList());
      }
      List<String> lines = get(server, "/export.jsonl?q=ferry").body().lines().toList();
      assertEquals(expected, lines.stream().map(line -> tree(line).get("id").asText()).toList());
      assertEquals(expected, found("@misc\\{([^,]+),", get(server, "/export.bib?q=ferry")));
      assertEquals(expected, found("ID  - (.*)\r\n", get(server, "/export.ris?q=ferry")));
    }
  }

  @Test
  void feedsHoldWhatThePageHolds() throws Exception {
    fill();
    try (WebServer server = serving(Integer.MAX_VALUE)) {
      String query = "?q=ferry&size=20&page=3";
      List<String> expected = ids(server, query);
      List<String> atom =
          found(
              "alternate\" href=\"[^\"]+/articles/([^\"?]+)\"", get(server, "/feed.atom" + query));
      assertEquals(expected, atom);
      JsonNode feed = tree(get(server, "/feed.json" + query).body());
      assertEquals(
          expected,
          feed.get("items").findValuesAsText("id").stream()
              .filter(id -> !id.startsWith("urn:"))
              .toList());
      assertTrue(feed.get("next_url").asText().endsWith("/feed.json?q=ferry&page=4&size=20"));
    }
  }

  @Test
  void fileIsADownloadWithANameOfItsSearch() throws Exception {
    fill();
    try (WebServer server = serving(Integer.MAX_VALUE)) {
      HttpResponse<String> csv = get(server, "/export.csv?q=%22ferry%0D%0Aa%22+%2F..%2F+tide");
      assertEquals(
          "attachment; filename=\"backfile-ferry-a-tide.csv\"",
          csv.headers().firstValue("Content-Disposition").orElseThrow());
      assertTrue(csv.headers().firstValue("Content-Type").orElseThrow().startsWith("text/csv"));
    }
  }

  @Test
  void engineThatFailsAtOnceIsAnErrorAndNoFile() throws Exception {
    fill();
    try (WebServer server = serving(0)) {
      HttpResponse<String> answer = get(server, "/export.csv?q=ferry");
      assertEquals(503, answer.statusCode());
      assertTrue(answer.headers().firstValue("Content-Disposition").isEmpty());
      assertFalse(answer.body().contains("stance_target"), answer.body());
      assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
    }
  }

  @Test
  void everyFormIsGivenWithoutANameThatNobodyCanTellWhileTheDeskIsShut(@TempDir Path folder)
      throws Exception {
    fill();
    Files.writeString(folder.resolve("desk.db"), "this is no database at all ".repeat(99));
    WebSettings settings = new WebSettings("127.0.0.1", 0, Set.of(), "test");
    try (Desk shut = new Desk(folder);
        WebServer server = Servers.of(articles, settings, shut)) {
      server.start();
      for (String form : List.of("/export.csv", "/export.ris", "/search.json", "/feed.atom")) {
        HttpResponse<String> answer = get(server, form + "?q=ferry");
        assertEquals(200, answer.statusCode(), form);
        assertEquals(form.equals("/feed.atom"), answer.headers().firstValue("ETag").isPresent());
      }
      assertTrue(get(server, "/feed.atom?q=ferry").body().contains("<updated>1970-01-01T"));
    }
    try (WebServer server = serving(0)) {
      assertTrue(get(server, "/export.csv?q=ferry").headers().firstValue("ETag").isEmpty());
    }
  }

  @Test
  void fileThatEndsEarlyIsNoWholeFile() throws Exception {
    fill();
    try (WebServer server = serving(100)) {
      assertThrows(IOException.class, () -> get(server, "/export.jsonl?q=ferry"));
    }
  }

  private void fill() {
    for (int i = 0; i < ALL; i++) {
      String id = String.format(Locale.ROOT, "a%04d", i);
      String body = i % 2 == 0 ? "The ferry sailed." : "The tram stood.";
      articles.put(Articles.article(id).title("Number " + i + " x".repeat(500)).body(body).build());
    }
    articles.commit();
  }

  private WebServer serving(int most) {
    WebServer server =
        Servers.of(
            new PagedArticles(articles, most), new WebSettings("127.0.0.1", 0, Set.of(), "test"));
    server.start();
    return server;
  }

  private List<String> ids(WebServer server, String query) throws Exception {
    List<String> ids = new ArrayList<>();
    tree(get(server, "/search.json" + query).body())
        .get("hits")
        .forEach(hit -> ids.add(hit.get("id").asText()));
    return ids;
  }

  private HttpResponse<String> get(WebServer server, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + path)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException broken) {
      throw new AssertionError(json, broken);
    }
  }

  private static List<String> found(String pattern, HttpResponse<String> answer) {
    return Pattern.compile(pattern)
        .matcher(answer.body())
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
