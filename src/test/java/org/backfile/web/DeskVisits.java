package org.backfile.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.Desk;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.engine.lucene.LuceneWriter;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A running server over a real index and a desk, and a browser of one person. */
final class DeskVisits implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path index;
  private final ArticleSearcher articles;
  private final WebServer server;

  DeskVisits(Desk desk, List<EnrichedArticle> archive) throws IOException {
    index = Files.createTempDirectory("backfile-index");
    articles = new LuceneSearcher(index, Limits.DEFAULT);
    write(archive, List.of());
    server = Servers.of(articles, new WebSettings("127.0.0.1", 0, Set.of(), "test"), desk);
    server.start();
  }

  /** Puts articles in and takes others out, which the server sees at once. */
  void write(List<EnrichedArticle> more, List<EnrichedArticle> gone) {
    try (ArticleWriter writer = LuceneWriter.open(index, "test")) {
      more.forEach(article -> writer.put(article));
      gone.forEach(article -> writer.remove(article.id()));
      writer.commit();
    }
    articles.mark();
  }

  Document page(String path) throws IOException, InterruptedException {
    return Jsoup.parse(get(path).body(), server.address());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(get(path).body());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  /** Sends a form: names and values in turn. */
  HttpResponse<String> post(String path, String... fields)
      throws IOException, InterruptedException {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
            .build());
  }

  HttpResponse<String> call(String method, String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  JsonNode called(String method, String path, String body)
      throws IOException, InterruptedException {
    return new ObjectMapper().readTree(call(method, path, body).body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
    articles.close();
  }
}
