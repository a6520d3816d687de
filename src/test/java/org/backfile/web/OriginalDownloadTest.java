package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.backfile.article.Article;
import org.backfile.article.Original;
import org.backfile.search.Articles;
import org.backfile.search.NaiveArticles;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class OriginalDownloadTest {
  private static final String HOSTILE = "<script>alert(1)</script>";

  @Test
  void fileIsADownloadThatNoBrowserRuns() throws Exception {
    HttpResponse<String> file = get("a", article -> given());
    assertEquals(HOSTILE, file.body());
    assertEquals("application/octet-stream", header(file, "Content-Type"));
    assertEquals("nosniff", header(file, "X-Content-Type-Options"));
    assertTrue(header(file, "Content-Security-Policy").startsWith("sandbox"));
    assertEquals(
        "attachment; filename=\"h_fen_ _x.html\"; filename*=UTF-8''h%C3%A4fen%22%20%0Ax.html",
        header(file, "Content-Disposition"));
  }

  @Test
  void whyThereIsNoneIsSaidPlainly() throws Exception {
    for (Original.Reason reason : Original.Reason.values()) {
      HttpResponse<String> none = get("a", article -> new Original.Withheld(reason));
      assertEquals(404, none.statusCode());
      for (Wording wording : Wording.all()) {
        assertTrue(wording.say("originals." + reason.key() + ".first").length() > 10);
      }
      String why = Wording.ENGLISH.say("originals." + reason.key() + ".first");
      assertTrue(none.body().contains(why), none.body());
    }
    assertEquals(404, get("b", article -> given()).statusCode());
    assertEquals(404, get("..%2Fa", article -> given()).statusCode());
  }

  private static Original given() {
    return new Original.Given(new ByteArrayInputStream(HOSTILE.getBytes(StandardCharsets.UTF_8)));
  }

  private static HttpResponse<String> get(String id, Function<Article, Original> files)
      throws Exception {
    try (NaiveArticles articles = new NaiveArticles()) {
      articles.put(Articles.article("a").from("/archive/h\u00e4fen\" \nx.html", "h").build());
      articles.commit();
      WebSettings settings = new WebSettings("127.0.0.1", 0, Set.of(), "test");
      try (WebServer server =
          new WebServer(
              Servers.parts(articles, Servers.emptyDesk(), files, Clock.systemUTC()), settings)) {
        server.start();
        URI address = URI.create(server.address() + "/articles/" + id + "/original");
        return HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      }
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }
}
