package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.alerts.AlertSettings;
import org.backfile.alerts.Backoff;
import org.backfile.alerts.MailSettings;
import org.backfile.desk.Appearance;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.SavedSearch;
import org.backfile.desk.SavedSearches;
import org.backfile.search.Articles;
import org.backfile.search.NaiveArticles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do with alerts on pages and programs do by the API. */
class AlertPagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MailSettings MAIL =
      new MailSettings("mail.example", 25, "", "", MailSettings.Security.NONE, "desk@example.org");

  /** A server whose archive has one article that was just seen to come. */
  private static final class Running implements AutoCloseable {
    private final NaiveArticles articles = new NaiveArticles();
    private final Desk desk;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final SavedSearch search;

    Running(EachDatabase database, MailSettings mail) {
      desk = database.newDesk();
      var article = Articles.article("a").title("A merger").body("Words of a merger.").build();
      articles.put(article);
      articles.commit();
      new ArchiveLog(desk)
          .record(
              List.of(new ArchiveLog.Look(article.id(), Appearance.of(article))), Instant.now());
      search =
          new SavedSearches(desk)
              .save(
                  "local",
                  new SavedSearch.Details("Mergers", "", "", "q=merger", false),
                  Instant.now());
      server = new WebServer(parts(mail), new WebSettings("127.0.0.1", 0, Set.of(), "test"));
      server.start();
    }

    private WebParts parts(MailSettings mail) {
      WebParts usual = Servers.parts(articles, desk, Clock.systemUTC());
      return new WebParts(
          usual.articles(),
          desk,
          usual.files(),
          usual.clock(),
          usual.aliases(),
          usual.corrections(),
          new AlertSettings(
              mail, Set.of(), "https://desk.example", ZoneId.of("Europe/Berlin"), Backoff.USUAL));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(uri(path)).build());
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
      return send(
          HttpRequest.newBuilder(uri(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build());
    }

    HttpResponse<String> send(String method, String path, Map<String, ?> json)
        throws IOException, InterruptedException {
      return send(
          HttpRequest.newBuilder(uri(path))
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(JSON.writeValueAsString(json)))
              .build());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
      return JSON.readTree(get(path).body());
    }

    private URI uri(String path) {
      return URI.create(server.address() + path);
    }

    private HttpResponse<String> send(HttpRequest request)
        throws IOException, InterruptedException {
      return client.send(request, BodyHandlers.ofString());
    }

    /** The path of an alert that was made by the form. */
    String made(String form) throws IOException, InterruptedException {
      HttpResponse<String> made = post("/alerts", "search=" + search.id() + "&" + form);
      assertEquals(303, made.statusCode(), made::body);
      return made.headers().firstValue("Location").orElseThrow();
    }

    @Override
    public void close() {
      server.close();
      desk.close();
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void formSaysWhatToExpectAndMakesAnAlert(EachDatabase database) throws Exception {
    try (Running running = new Running(database, MAIL)) {
      String form = running.get("/alerts/new?search=" + running.search.slug()).body();
      assertTrue(form.contains("would have told of one article"), form);
      String alert =
          running.made("channel=mail&mail=ada%40example.org&when=hours&day=mon&times=8:00,17:30");
      String page = running.get(alert).body();
      assertTrue(page.contains("ada@example.org"), page);
      JsonNode json = running.json("/api/v1" + alert);
      assertEquals("mon 08:00,17:30", json.get("schedule").asText());
      assertEquals("live", json.get("state").asText());
      assertTrue(running.get("/alerts").body().contains("Mergers"));
      assertTrue(running.send("GET", "/alerts", Map.of()).body().contains("Monday"));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void secretIsToldWhenItIsMadeAndNeverAgain(EachDatabase database) throws Exception {
    try (Running running = new Running(database, MailSettings.NONE)) {
      HttpResponse<String> made =
          running.send(
              "POST",
              "/api/v1/alerts",
              Map.of(
                  "search", running.search.slug(),
                  "channel", "webhook",
                  "target", "https://example.org/hook"));
      assertEquals(201, made.statusCode(), made::body);
      JsonNode json = JSON.readTree(made.body());
      String secret = json.get("secret").asText();
      String path = "/alerts/" + json.get("id").asText();
      assertTrue(secret.length() > 40);
      assertFalse(running.get("/api/v1" + path).body().contains(secret));
      assertFalse(running.get(path).body().contains(secret));
      HttpResponse<String> renewed = running.post(path + "/secret", "");
      assertTrue(renewed.body().contains("<code class=\"secret\">"), renewed::body);
      assertEquals("no-store", renewed.headers().firstValue("Cache-Control").orElse(""));
      assertFalse(running.get(path).body().contains("class=\"secret\""));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void wrongFieldsAreRefusedInAWord(EachDatabase database) throws Exception {
    try (Running running = new Running(database, MailSettings.NONE)) {
      String search = "search=" + running.search.id();
      for (String form :
          List.of(
              "channel=pigeon",
              "channel=webhook&webhook=ftp://example.org/",
              "channel=webhook&webhook=https://user:secret@example.org/",
              "channel=webhook&webhook=http://192.168.1.7/hook",
              "channel=webhook&webhook=http://[::1]:8080/hook",
              "channel=webhook&webhook=http://LocalHost/hook",
              "channel=webhook&webhook=https://example.org/&when=hours&times=08:00",
              "channel=webhook&webhook=https://example.org/&when=hours&day=mon&times=25:00")) {
        assertEquals(400, running.post("/alerts", search + "&" + form).statusCode(), form);
      }
      assertEquals(
          409, running.post("/alerts", search + "&channel=mail&mail=a@b.example").statusCode());
      assertEquals(404, running.post("/alerts", "search=none&channel=webhook").statusCode());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void addressOfMailCannotCarryAHeader(EachDatabase database) throws Exception {
    try (Running running = new Running(database, MAIL)) {
      for (String mail :
          List.of(
              "a%40example.org%0D%0ABcc:%20b%40example.org",
              "a%40example.org,b%40example.org",
              "Ada%20%3Ca%40example.org%3E",
              "a%40example.org%20b")) {
        String form = "search=" + running.search.id() + "&channel=mail&mail=" + mail;
        assertEquals(400, running.post("/alerts", form).statusCode(), mail);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void alertIsStoppedDeletedAndBroughtBack(EachDatabase database) throws Exception {
    try (Running running = new Running(database, MAIL)) {
      String alert = running.made("channel=mail&mail=ada%40example.org");
      assertEquals(303, running.post(alert + "/pause", "").statusCode());
      assertEquals("paused", running.json("/api/v1" + alert).get("state").asText());
      running.post(alert + "/resume", "");
      assertEquals("live", running.json("/api/v1" + alert).get("state").asText());
      running.post(alert + "/delete", "");
      assertEquals(0, running.json("/api/v1/alerts").get("alerts").size());
      assertEquals(1, running.json("/api/v1/alerts?deleted=true").get("alerts").size());
      assertTrue(running.get("/alerts").body().contains("action=\"" + alert + "/undelete\""));
      running.post(alert + "/undelete", "");
      assertEquals(1, running.json("/api/v1/alerts").get("alerts").size());
      assertEquals(0, running.json("/api/v1/alerts?deleted=true").get("alerts").size());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void alertOfSomeoneElseDoesNotExist(EachDatabase database) throws Exception {
    try (Running running = new Running(database, MAIL)) {
      String alert = running.made("channel=mail&mail=ada%40example.org");
      running.post(alert + "/test", "");
      String delivery =
          running.json("/api/v1/alerts/deliveries").get("deliveries").get(0).get("id").asText();
      running.desk.write(h -> h.execute("update alert set owner = 'other'"));
      running.desk.write(h -> h.execute("update delivery set owner = 'other'"));
      assertEquals(404, running.get(alert).statusCode());
      for (String act : List.of("pause", "resume", "test", "delete", "undelete", "secret")) {
        assertEquals(404, running.post(alert + "/" + act, "").statusCode(), act);
      }
      assertEquals(404, running.send("DELETE", "/api/v1" + alert, Map.of()).statusCode());
      assertEquals(404, running.get("/api/v1/alerts/deliveries/" + delivery).statusCode());
      assertEquals(404, running.post("/alerts/log/" + delivery + "/again", "").statusCode());
      assertEquals(0, running.json("/api/v1/alerts/deliveries").get("total").asInt());
      assertFalse(running.get("/alerts/log.csv").body().contains(delivery));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void testStandsInTheLogAndInItsFiles(EachDatabase database) throws Exception {
    try (Running running = new Running(database, MAIL)) {
      String alert = running.made("channel=mail&mail=ada%40example.org");
      running.post(alert + "/test", "");
      assertEquals(429, running.post(alert + "/test", "").statusCode());
      String log = running.get("/alerts/log").body();
      assertTrue(log.contains("ada@example.org"), log);
      JsonNode sent = running.json("/api/v1/alerts/deliveries?alert=" + alert.substring(8));
      assertEquals("waiting", sent.get("deliveries").get(0).get("status").asText());
      String id = sent.get("deliveries").get(0).get("id").asText();
      assertTrue(running.get("/alerts/log.csv").body().contains(id));
      assertEquals(id, JSON.readTree(running.get("/alerts/log.jsonl").body()).get("id").asText());
      assertEquals(0, running.json("/api/v1/alerts/deliveries?alert=none").get("total").asInt());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void linkOfAStrangerUnsubscribesNobody(EachDatabase database) throws Exception {
    try (Running running = new Running(database, MAIL)) {
      String alert = running.made("channel=mail&mail=ada%40example.org");
      assertEquals(404, running.post(alert + "/unsubscribe?token=guess", "").statusCode());
      assertEquals(404, running.post(alert + "/unsubscribe", "").statusCode());
      assertEquals("live", running.json("/api/v1" + alert).get("state").asText());
    }
  }
}
