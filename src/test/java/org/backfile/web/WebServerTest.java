package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Articles;
import org.backfile.search.NaiveArticles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

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

  @ParameterizedTest
  @CsvSource({"1, true", "2001, false"})
  void answerThatHadNoTimeForItsReasonsHasNoTag(long tookMillis, boolean tagged)
      throws IOException, InterruptedException {
    NaiveArticles real = new NaiveArticles();
    real.put(Articles.article("one").body("ferry").build());
    real.commit();
    try (WebServer server = server(taking(tookMillis, real), "127.0.0.1")) {
      server.start();
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/search?q=ferrj"))
                  .build(),
              BodyHandlers.ofString());
      assertEquals(200, answer.statusCode());
      assertEquals(tagged, answer.headers().firstValue("ETag").isPresent());
      assertEquals(tagged, answer.body().contains("\"diagnosis\""), answer.body());
    }
  }

  private static ArticleSearcher taking(long millis, ArticleSearcher real) {
    return (ArticleSearcher)
        Proxy.newProxyInstance(
            WebServerTest.class.getClassLoader(),
            new Class<?>[] {ArticleSearcher.class},
            (self, method, arguments) ->
                method.invoke(real, arguments) instanceof Answer answer
                    ? new Answer(
                        answer.request(),
                        answer.total(),
                        answer.hits(),
                        answer.facets(),
                        answer.hiddenUndated(),
                        answer.partial(),
                        millis)
                    : method.invoke(real, arguments));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, none, en",
        "'de-AT,de;q=0.9,en;q=0.5', none, de",
        "'en;q=0.5,de;q=0.9', none, de",
        "'fr,tlh;q=0.9', none, en",
        "'de;q=nonsense', none, en",
        "de, language=en, en",
        "en, language=de, de",
        "de, language=tlh, de",
        "de, '%3Cscript%3E&=&language', de",
      })
  void pagesSpeakTheLanguageThatIsChosenElseTheOneTheBrowserLikes(
      @Nullable String accepted, @Nullable String cookie, String language) throws Exception {
    try (ArticleSearcher articles = new LuceneSearcher(empty, Limits.DEFAULT);
        WebServer server = server(articles, "127.0.0.1")) {
      server.start();
      HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(server.address() + "/none"));
      if (accepted != null) {
        asked.header("Accept-Language", accepted);
      }
      if (cookie != null) {
        asked.header("Cookie", "preferences=" + cookie);
      }
      HttpResponse<String> page = CLIENT.send(asked.build(), BodyHandlers.ofString());
      assertEquals(language, page.headers().firstValue("Content-Language").orElseThrow());
      assertEquals("Accept-Language, Cookie", page.headers().firstValue("Vary").orElseThrow());
      assertTrue(page.body().contains("<html lang=\"" + language + "\">"), page.body());
      assertTrue(page.body().contains("&amp;back=%2Fnone\""), page.body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "%2Fsearch%3Fq%3Da%2520b%26page%3D2, /search?q=a%20b&page=2",
    "%2F, /",
    "%2F%2Fevil.example, /",
    "%2F%5Cevil.example, /",
    "https%3A%2F%2Fevil.example, /",
    "%2Fa%0D%0ASet-Cookie%3A+a%3Db, /",
    "javascript%3Aalert(1), /",
    "'', /",
  })
  void choiceIsKeptInACookieAndLeadsBackToThisSiteOnly(String back, String to) throws Exception {
    try (ArticleSearcher articles = new LuceneSearcher(empty, Limits.DEFAULT);
        WebServer server = server(articles, "127.0.0.1")) {
      server.start();
      String address = server.address() + "/preferences?language=de&colour=red&back=" + back;
      HttpRequest asked = HttpRequest.newBuilder(URI.create(address)).build();
      HttpResponse<String> answer = CLIENT.send(asked, BodyHandlers.ofString());
      assertEquals(303, answer.statusCode());
      String location = answer.headers().firstValue("Location").orElseThrow();
      assertEquals(to, location.replace(server.address(), ""));
      String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
      assertTrue(cookie.startsWith("preferences=language=de;"), cookie);
      assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
      assertTrue(cookie.contains("Max-Age=31536000") && cookie.contains("Path=/"), cookie);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"style.css", "page.js reader.js"})
  void styleAndScriptsAreFewFilesThatHoldAllTheirParts(String names) throws Exception {
    try (ArticleSearcher articles = new LuceneSearcher(empty, Limits.DEFAULT);
        WebServer server = server(articles, "127.0.0.1")) {
      server.start();
      StringBuilder files = new StringBuilder();
      for (String name : names.split(" ", -1)) {
        URI address = URI.create(server.address() + "/static/" + name);
        HttpRequest asked = HttpRequest.newBuilder(address).build();
        files.append(CLIENT.send(asked, BodyHandlers.ofString()).body());
      }
      String joined = files.toString();
      assertFalse(joined.contains("import \""), joined);
      Path folder = Path.of("web/static").resolve(names.endsWith(".css") ? "style" : "script");
      try (Stream<Path> parts = Files.list(folder)) {
        for (Path part : parts.toList()) {
          assertTrue(joined.contains(Files.readString(part)), part + " is in no file");
        }
      }
    }
  }

  @Test
  void programsAreAnsweredInEnglish() throws Exception {
    try (ArticleSearcher articles = new LuceneSearcher(empty, Limits.DEFAULT);
        WebServer server = server(articles, "127.0.0.1")) {
      server.start();
      HttpRequest asked =
          HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/facets/none"))
              .header("Accept-Language", "de")
              .build();
      String answer = CLIENT.send(asked, BodyHandlers.ofString()).body();
      assertTrue(answer.contains("There is no facet none"), answer);
    }
  }

  @Test
  void addressOfAnIpv6HostHasBrackets() {
    WebSettings settings = new WebSettings("::1", 0, Set.of(), "test");
    assertEquals("[::1]", settings.hostInAddresses());
  }

  private static WebServer server(ArticleSearcher articles, String host) {
    return Servers.of(articles, new WebSettings(host, 0, Set.of("News.Example"), "test"));
  }
}
