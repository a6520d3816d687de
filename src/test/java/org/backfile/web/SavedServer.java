package org.backfile.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.query.Aliases;
import org.backfile.search.ArticleSearcher;

/** A real server over articles and an empty desk, asked as browsers and programs ask it. */
final class SavedServer implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Desk desk;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private SavedServer(ArticleSearcher articles, Desk desk, Aliases aliases) {
    this.desk = desk;
    this.server =
        new WebServer(
            Servers.parts(articles, desk, () -> aliases),
            new WebSettings("127.0.0.1", 0, Set.of(), "test"));
    server.start();
  }

  static SavedServer over(ArticleSearcher articles, EachDatabase database) {
    return over(articles, database, Aliases.NONE);
  }

  static SavedServer over(ArticleSearcher articles, EachDatabase database, Aliases aliases) {
    return new SavedServer(articles, database.newDesk(), aliases);
  }

  Desk desk() {
    return desk;
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** What a page says. */
  String page(String path) throws Exception {
    return get(path).body();
  }

  /** Sends a form with these fields. */
  HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    return post(
        path,
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&")));
  }

  /** Sends a form that is encoded already. */
  HttpResponse<String> post(String path, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> json(String method, String path, String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** What the API says at a path. */
  JsonNode api(String path) throws Exception {
    return tree(page("/api/v1" + path));
  }

  /** Saves a search by its address and gives what the API says of it. */
  JsonNode save(String name, String address) throws Exception {
    String json = JSON.writeValueAsString(Map.of("name", name, "address", address));
    return tree(json("POST", "/api/v1/saved", json).body());
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException broken) {
      throw new UncheckedIOException(json, broken);
    }
  }

  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** What stands in the group of a pattern, each time that it is found. */
  static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }

  private URI uri(String path) {
    return URI.create(server.address() + path);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    desk.close();
  }
}
