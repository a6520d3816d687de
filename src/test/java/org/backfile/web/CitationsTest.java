package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.backfile.search.Articles;
import org.backfile.search.NaiveArticles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CitationsTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final NaiveArticles articles = new NaiveArticles();
  private WebServer server;

  @BeforeEach
  void start() {
    articles.put(
        Articles.article("ferry")
            .title("The Ferry Waits")
            .source("The Post")
            .authors("Ada Quill")
            .published("2024-05")
            .body("The pier is cracked.\n\nThe ferry will not run <i>at night</i>.")
            .build());
    articles.commit();
    server = Servers.of(articles, new WebSettings("127.0.0.1", 0, Set.of(), "test"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode json(String keys) throws IOException, InterruptedException {
    return JSON.readTree(get("/api/v1/citations?article=ferry" + keys).body());
  }

  @Test
  void articleIsCitedInEveryStyleOrInTheOneAskedFor() throws Exception {
    assertEquals(
        "[\"mla\",\"apa\",\"chicago\",\"bibtex\",\"ris\"]",
        JSON.valueToTree(json("").get("citations").findValuesAsText("style")).toString());
    JsonNode apa = json("&style=apa").get("citations");
    assertEquals(1, apa.size());
    String text = apa.get(0).get("entry").get("text").asText();
    assertTrue(
        text.startsWith("Quill, A. (2024, May). The Ferry Waits. The Post. Backfile."), text);
    assertTrue(text.endsWith(server.address() + "/articles/ferry"), text);
    JsonNode italics = apa.get(0).get("entry").get("italics").get(0);
    assertEquals("The Post", text.substring(italics.get(0).asInt(), italics.get(1).asInt()));
  }

  @Test
  void passageIsCitedByItsParagraphAndALinkThatFindsIt() throws Exception {
    JsonNode cited = json("&style=apa&quote=ferry+will++not+run");
    assertEquals("ferry will not run", cited.get("quote").asText());
    assertEquals(
        "\u201cferry will not run\u201d (Quill, 2024, para. 2)",
        cited.get("citations").get(0).get("mention").get("text").asText());
    String link = cited.get("address").asText();
    String page = get(link.substring(server.address().length()).replace("#passage", "")).body();
    assertTrue(page.contains("<details class=\"citations\" id=\"citations\" open=\"open\">"), page);
    assertTrue(page.contains("para. 2"), page);
  }

  @Test
  void pageHoldsEveryStyleWithoutScriptAndNoMarkupOfTheArticle() throws Exception {
    String page = get("/articles/ferry").body();
    assertTrue(
        page.contains("Quill, Ada. \u201cThe Ferry Waits.\u201d <i>The Post</i>, May 2024."));
    assertTrue(page.contains("@article{ferry,"));
    assertTrue(page.contains("TY  - NEWS"));
    assertFalse(get("/articles/ferry?quote=run+%3Ci%3Eat+night").body().contains("<i>at night"));
  }

  @Test
  void slipsAreNamed() throws Exception {
    HttpResponse<String> style = get("/api/v1/citations?article=ferry&style=harvard");
    assertEquals(400, style.statusCode());
    assertTrue(style.body().contains("mla, apa, chicago, bibtex, ris"), style.body());
    assertEquals(404, get("/api/v1/citations?article=none").statusCode());
    assertEquals(404, get("/api/v1/citations?article=..%2Fx").statusCode());
    assertEquals(404, get("/api/v1/citations").statusCode());
    HttpResponse<String> gone = get("/api/v1/citations?article=ferry&quote=no+such+words");
    assertEquals(404, gone.statusCode());
    assertTrue(gone.body().contains("do not stand in the article"), gone.body());
  }
}
