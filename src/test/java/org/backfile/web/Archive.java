package org.backfile.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.Desk;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.engine.lucene.LuceneWriter;
import org.backfile.indexing.LoggedWriter;
import org.backfile.search.ArticleSearcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An archive that changes while its pages are read, over a real index and desk. */
final class Archive implements AutoCloseable {
  private final Path index;
  private final ArchiveLog log;
  private final ArticleSearcher searcher;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  Archive(Path index, Desk desk) {
    this.index = index;
    this.log = new ArchiveLog(desk);
    this.searcher = new LuceneSearcher(index, Limits.DEFAULT);
    this.server = Servers.of(searcher, new WebSettings("127.0.0.1", 0, Set.of(), "test"), desk);
    server.start();
  }

  interface Change {
    void by(LoggedWriter writer);
  }

  /** Changes it, and lets the server see that at once. */
  void change(Change change) {
    try (ArticleSearcher own = new LuceneSearcher(index, Limits.DEFAULT);
        LoggedWriter writer =
            new LoggedWriter(
                LuceneWriter.open(index, "the test"), own, log, index, Clock.systemUTC())) {
      change.by(writer);
      writer.commit();
    }
    searcher.mark();
  }

  void put(EnrichedArticle article) {
    change(writer -> writer.put(article));
  }

  Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return Jsoup.parse(response.body());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(server.address() + path)));
  }

  HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> json(String method, String path, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
    searcher.close();
  }
}
