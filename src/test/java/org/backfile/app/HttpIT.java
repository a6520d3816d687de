package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backfile.query.Address;
import org.backfile.query.Facet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server promises over HTTP, on a real port with a real index. */
class HttpIT {
  private static final String TITLE = "Tram <script>alert(1)</script> line \"closed\" & reopened";

  @TempDir static Path folder;

  private static RunningBackfile backfile;

  @BeforeAll
  static void index() throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("tram.md"),
        """
        ---
        id: tram-1
        title: '%s'
        author: ["Desk <b>City</b>"]
        source: <img src=x onerror=alert(2)>
        entities: ["%s"]
        published: 2024-03
        desk-note: kept & shown
        ---
        Siemens repaired the tram line in Berlin in 2019. The line will stay open until 2030.
        """
            .formatted(TITLE, "Long name ".repeat(30)));
    Files.writeString(
        articles.resolve("school.txt"),
        "School gets a roof\n\nThe old school in Berlin will get a new roof, Siemens said.\n");
    backfile = RunningBackfile.over(folder, articles);
  }

  @AfterAll
  static void stop() {
    backfile.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search",
        "/search?q=tram",
        "/articles/tram-1?q=tram",
        "/facets/entity",
        "/help/search",
        "/contrast?target=Siemens",
        "/dev/patterns",
        "/api/v1/search",
        "/health",
        "/ready",
        "/nowhere",
        "/articles/nobody",
        "/static/backfile.css",
        "/api/v1/facets/nothing"
      })
  void everyAnswerForbidsWhatIsNotOurs(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = backfile.get(path);
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'"), path + ": " + policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
    if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      assertFalse(answer.body().contains("<script>alert"), path);
      assertFalse(answer.body().contains("<img src=x"), path);
    }
    assertFalse(answer.body().contains("\tat "), path);
    assertTrue(answer.headers().firstValue("Server").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "127.0.0.1.evil.example:80", "localhost.evil.example", ""})
  void foreignHostIsRefused(String host) throws IOException {
    String answer = raw("GET /search HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 4"), answer.lines().findFirst().orElse(""));
  }

  @Test
  void ownNamesAreAnswered() throws IOException {
    for (String host : List.of("localhost", "127.0.0.1", "localhost:8080", "[::1]:80")) {
      String answer =
          raw("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 200"), host + ": " + answer);
    }
  }

  @Test
  void headSaysWhatGetSays(@TempDir Path empty) throws IOException, InterruptedException {
    for (String path : List.of("/", "/search?q=tram", "/articles/tram-1", "/articles/nobody")) {
      assertHeadIsGet(backfile, path);
    }
    try (RunningBackfile bare = RunningBackfile.in(empty)) {
      assertHeadIsGet(bare, "/ready");
    }
  }

  private static void assertHeadIsGet(RunningBackfile server, String path)
      throws IOException, InterruptedException {
    HttpResponse<String> get = server.get(path);
    HttpResponse<String> head =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.address(path))).HEAD().build(),
                HttpResponse.BodyHandlers.ofString());
    assertEquals(get.statusCode(), head.statusCode(), path);
    assertEquals(
        get.headers().firstValue("Content-Type"), head.headers().firstValue("Content-Type"), path);
    assertEquals("", head.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE"})
  void onlyReadingIsAnswered(String method) throws IOException {
    String answer =
        raw(
            method
                + " /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 405"), answer.lines().findFirst().orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/../pom.xml",
        "/static/%2e%2e/pom.xml",
        "/static/..%2f..%2fpom.xml",
        "/static/%2e%2e%2flogback.xml",
        "/articles/../../etc/passwd",
        "/articles/%2fetc%2fpasswd",
        "/static//etc/passwd",
        "/static/backfile.css/../../../logback.xml",
        "/%00",
        "/articles/%00"
      })
  void noPathLeavesTheProgram(String path) throws IOException {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 4"), answer.lines().findFirst().orElse(""));
    assertFalse(
        answer.contains("root:") || answer.contains("<project") || answer.contains("appender"));
  }

  private static String raw(String request) throws IOException {
    URI at = URI.create(backfile.address("/"));
    try (Socket socket = new Socket(at.getHost(), at.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=((((((",
        "q=%22%22%22",
        "q=*",
        "q=-",
        "q=NOT",
        "q=OR+OR",
        "page=0",
        "page=-1",
        "page=x",
        "size=7",
        "sort=funny",
        "from=2024-13",
        "to=never",
        "published=31-12",
        "stance=angry",
        "entity=",
        "=",
        "&&&",
        "q=%ff%fe",
        "q=%",
        "nothing=1",
        "page=2147483647",
        "q=a%00b",
        "entity=a&entity=a&entity=b&match-entity=all",
        "from=2030&to=2010",
        "toward=%2F"
      })
  void nothingAnyoneTypesIsAnError(String query) throws IOException {
    String request = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    for (String form : List.of("/search?", "/api/v1/search?", "/facets/entity?")) {
      String answer = raw("GET " + form + query + request);
      assertTrue(answer.startsWith("HTTP/1.1 200"), form + query + ": " + answer);
    }
  }

  @Test
  void addressTooLongIsRefusedInPlainWords() throws IOException, InterruptedException {
    HttpResponse<String> answer = backfile.get("/search?q=" + "a".repeat(20_000));
    assertEquals(414, answer.statusCode());
    assertTrue(answer.body().contains("too long"));
  }

  @Test
  void unknownIsNotFoundAsPageAndAsProblem() throws IOException, InterruptedException {
    assertEquals(404, backfile.get("/nowhere").statusCode());
    assertTrue(backfile.get("/articles/nobody").body().contains("not in the archive"));
    HttpResponse<String> problem = backfile.get("/api/v1/articles/nobody");
    assertEquals(404, problem.statusCode());
    assertEquals(
        "application/problem+json", problem.headers().firstValue("Content-Type").orElse(""));
    assertEquals(404, RunningBackfile.parse(problem.body()).get("status").asInt());
  }

  @Test
  void searchHasTheShapeOfTheContract() throws IOException, InterruptedException {
    JsonNode answer = backfile.json("/api/v1/search?q=tram&colour=red");
    assertEquals("/search?q=tram", answer.get("address").asText());
    assertEquals(1, answer.get("total").asInt());
    assertEquals(1, answer.get("ignored").size());
    assertTrue(answer.get("next").isNull() && answer.get("previous").isNull());
    assertTrue(answer.has("suggestion") && answer.has("tookMillis"));
    JsonNode hit = answer.get("hits").get(0);
    assertEquals("tram-1", hit.get("id").asText());
    assertEquals(TITLE, hit.get("title").asText());
    assertEquals("2024-03", hit.get("published").get("label").asText());
    assertEquals("month", hit.get("published").get("precision").asText());
    assertEquals("metadata", hit.get("published").get("provenance").asText());
    JsonNode snippet = hit.get("snippets").get(0);
    JsonNode mark = snippet.get("marks").get(0);
    String marked =
        snippet.get("text").asText().substring(mark.get(0).asInt(), mark.get(1).asInt());
    assertEquals("tram", marked);
    for (Facet facet : Facet.values()) {
      assertTrue(answer.get("facets").has(facet.key()), facet.key());
    }
  }

  @Test
  void addressOfAFacetValueTogglesIt() throws IOException, InterruptedException {
    JsonNode value = value(backfile.json("/api/v1/search"), "entity", "Berlin");
    assertEquals(2, value.get("count").asInt());
    assertEquals("place", value.get("type").asText());
    assertFalse(value.get("chosen").asBoolean());
    JsonNode narrowed = backfile.json("/api/v1" + value.get("address").asText());
    assertEquals("/search?entity=Berlin", narrowed.get("address").asText());
    JsonNode chosen = value(narrowed, "entity", "Berlin");
    assertTrue(chosen.get("chosen").asBoolean());
    assertEquals("/search", chosen.get("address").asText());
  }

  @Test
  void everyCountIsThatOfItsAddress() throws IOException, InterruptedException {
    for (JsonNode facet : backfile.json("/api/v1/search").get("facets")) {
      for (JsonNode value : facet.get("values")) {
        JsonNode narrowed = backfile.json("/api/v1" + value.get("address").asText());
        assertEquals(value.get("count"), narrowed.get("total"), value.toString());
      }
    }
  }

  private static JsonNode value(JsonNode answer, String facet, String value) {
    for (JsonNode each : answer.get("facets").get(facet).get("values")) {
      if (each.get("value").asText().equals(value)) {
        return each;
      }
    }
    throw new AssertionError(value + " is not in " + answer.get("facets").get(facet));
  }

  @Test
  void articleKeepsWhatItsFileSaid() throws IOException, InterruptedException {
    JsonNode article = backfile.json("/api/v1/articles/tram-1");
    assertEquals("kept & shown", article.get("other").get("desk-note").get(0).asText());
    assertEquals("articles/tram.md", article.get("origin").get("name").asText());
    assertFalse(article.toString().contains(folder.toString()), "An absolute path is shown");
  }

  @Test
  void facetValuesAreListedAPageAtATime() throws IOException, InterruptedException {
    JsonNode all = backfile.json("/api/v1/facets/entity?count=1");
    assertEquals(1, all.get("values").size());
    assertTrue(all.get("next").asText().contains("offset=1"), all.toString());
    JsonNode prefixed = backfile.json("/api/v1/facets/entity?q=tram&prefix=ber");
    assertEquals("Berlin", prefixed.get("values").get(0).get("value").asText());
    assertEquals(1, prefixed.get("values").get(0).get("count").asInt());
  }

  @Test
  void withoutAnIndexThePagesExplainThemselves(@TempDir Path empty)
      throws IOException, InterruptedException {
    try (RunningBackfile bare = RunningBackfile.in(empty)) {
      assertEquals(200, bare.get("/health").statusCode());
      assertEquals(503, bare.get("/ready").statusCode());
      assertEquals(200, bare.get("/").statusCode());
      assertTrue(bare.get("/").body().contains("index"));
      assertEquals(503, bare.get("/search?q=a").statusCode());
      HttpResponse<String> problem = bare.get("/api/v1/search?q=a");
      assertEquals(503, problem.statusCode());
      assertEquals(
          "application/problem+json", problem.headers().firstValue("Content-Type").orElse(""));
      Path file = Files.writeString(empty.resolve("a.txt"), "Mill sold\n\nThe mill was sold.\n");
      assertEquals(0, bare.command("index", file.toString()).code());
      Thread.sleep(1_100);
      assertEquals(200, bare.get("/ready").statusCode());
      assertEquals(1, bare.json("/api/v1/search?q=mill").get("total").asInt());
    }
  }

  @Test
  void equalSearchesHaveOneAddress() throws IOException, InterruptedException {
    String one =
        backfile
            .json("/api/v1/search?topic=b&entity=z&entity=a&page=1&q=+tram++line+")
            .get("address")
            .asText();
    String other =
        backfile
            .json("/api/v1/search?q=tram+line&entity=a&entity=z&topic=b&size=10")
            .get("address")
            .asText();
    assertEquals(one, other);
    assertEquals("/search?q=tram+line&entity=a&entity=z&topic=b", one);
    assertEquals("a%26b", Address.encode("a&b"));
  }
}
