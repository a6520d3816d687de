package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.search.ArticleSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebServerTest {

  @TempDir Path empty;

  @ParameterizedTest
  @CsvSource({
    "127.0.0.2, 127.0.0.2, 200",
    "127.0.0.2, 127.0.0.2:80, 200",
    "127.0.0.1, news.example, 200",
    "127.0.0.1, NEWS.example:8080, 200",
    "127.0.0.1, other.example, 421",
  })
  void addressThatItPrintsAndAllowedHostsAreAnsweredHoweverTheyAreWritten(
      String host, String asked, String status) throws IOException {
    try (ArticleSearcher articles = new LuceneSearcher(empty, Limits.DEFAULT);
        WebServer server = server(articles, host)) {
      server.start();
      try (Socket socket = new Socket(host, server.port());
          InputStream in = socket.getInputStream()) {
        String request = "GET /health HTTP/1.1\r\nHost: " + asked + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("HTTP/1.1 " + status, answer.substring(0, 12));
      }
    }
  }

  @Test
  void addressOfAnIpv6HostHasBrackets() {
    WebSettings settings = new WebSettings("::1", 0, Set.of(), "test");
    assertEquals("[::1]", settings.hostInAddresses());
  }

  private static WebServer server(ArticleSearcher articles, String host) {
    return new WebServer(
        articles, new WebSettings(host, 0, Set.of("News.Example"), "test"), Clock.systemUTC());
  }
}
