package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Saves searches in a running Backfile and claims that every form of each holds the same set. */
final class SavedForms {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ARTICLE = "/articles/([^\"?]+)[\"?]";

  private final RunningBackfile backfile;
  private final HttpClient client = HttpClient.newHttpClient();

  SavedForms(RunningBackfile backfile) {
    this.backfile = backfile;
  }

  /**
   * Saves the search of an address, looks at each of its forms, and gives how many results it has.
   *
   * @param name of the saved search, for messages too
   */
  long assertSame(String name, String address) throws IOException, InterruptedException {
    JsonNode saved = post(Map.of("name", name, "address", address));
    String path = saved.get("saved").asText();
    JsonNode json = backfile.json(path + "/search.json");
    List<String> ids = new ArrayList<>();
    json.get("hits").forEach(hit -> ids.add(id(hit)));
    String which = name + ": " + saved.get("address").asText();
    assertEquals(saved.get("address").asText(), json.get("address").asText(), which);
    assertEquals(saved.get("total").asLong(), json.get("total").asLong(), which);
    assertEquals(ids, found("<h3[^>]*><a[^>]*href=\"" + ARTICLE, page(path)), which);
    assertEquals(
        ids, found("rel=\"alternate\" href=\"[^\"]*" + ARTICLE, body(path + "/feed.atom")), which);
    JsonNode items = backfile.json(path + "/feed.json").get("items");
    assertEquals(ids, items.findValues("_backfile").stream().map(SavedForms::id).toList(), which);
    List<String> lines = body(path + "/export.jsonl").lines().map(line -> id(tree(line))).toList();
    assertEquals(json.get("total").asLong(), lines.size(), which);
    assertEquals(ids, lines.subList(0, Math.min(ids.size(), lines.size())), which);
    assertEquals(lines, found("\n([^,\"]+),", "\n" + rows(body(path + "/export.csv"))), which);
    return lines.size();
  }

  /** The rows of a CSV file without its header, each cut to its first two cells. */
  private static String rows(String csv) {
    StringBuilder rows = new StringBuilder();
    boolean quoted = false;
    int line = 0;
    int start = 0;
    for (int i = 0; i < csv.length(); i++) {
      quoted ^= csv.charAt(i) == '"';
      if (!quoted && csv.charAt(i) == '\n') {
        if (line++ > 0) {
          rows.append(csv, start, csv.indexOf(',', start) + 1).append('\n');
        }
        start = i + 1;
      }
    }
    return rows.toString();
  }

  /** The page up to what is only near in meaning. */
  private String page(String path) throws IOException, InterruptedException {
    return body(path).split("<section class=\"near\"", 2)[0];
  }

  private String body(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = backfile.get(path);
    assertEquals(200, answer.statusCode(), path);
    return answer.body();
  }

  private JsonNode post(Map<String, String> fields) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(backfile.address("/api/v1/saved")))
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(fields)))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertEquals(201, answer.statusCode(), fields + " " + answer.body());
    return tree(answer.body());
  }

  private static String id(JsonNode article) {
    return article.get("id").asText();
  }

  private static JsonNode tree(String json) {
    try {
      return RunningBackfile.parse(json);
    } catch (IOException broken) {
      throw new AssertionError(json, broken);
    }
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }
}
