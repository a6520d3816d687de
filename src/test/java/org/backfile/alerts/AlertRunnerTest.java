package org.backfile.alerts;

import static org.backfile.alerts.Newsroom.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.backfile.article.EntityType;
import org.backfile.article.Span;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.SavedSearch;
import org.backfile.query.Aliases;
import org.backfile.query.Copies;
import org.backfile.search.Articles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What alerts tell, when, and that they tell it once. */
class AlertRunnerTest {
  private static final String WIRE =
      "The two banks said on Monday that they would join in a merger worth nine billion, which the"
          + " regulator is expected to look at closely over the coming months, while unions warned"
          + " that thousands of jobs could go in branches all over the country before the summer.";

  private static Articles merger(String id) {
    return article(id).body("Only " + id + " writes of a merger today.");
  }

  private static Schedule weekdays(String... times) {
    return new Schedule(
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        new TreeSet<>(List.of(times).stream().map(LocalTime::parse).toList()));
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void newArticleIsToldOnceWithItsReason(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      room.come(merger("before"));
      Alert alert = room.webhook("q=merger&entity=Meridian+Bank&entity=Other");
      String body = "Nothing happened. Ada said a merger was near. It rained.";
      room.come(
          article("a")
              .body(body)
              .sentences(List.of(new Span(0, 17), new Span(18, 45), new Span(46, 55)))
              .named("Meridian Bank", EntityType.ORGANIZATION),
          article("b").body("A merger, but of nobody named."));
      room.round();
      room.round();
      assertEquals(List.of("a"), room.receiver.articles());
      assertEquals(1, room.receiver.all().size());
      JsonNode told = room.receiver.all().getFirst().json();
      JsonNode finding = told.get("articles").get(0);
      assertEquals("new", finding.get("change").asText());
      assertEquals("https://desk.example/articles/a", finding.get("address").asText());
      JsonNode clause = finding.get("clauses").get(0);
      assertEquals("merger", clause.get("clause").asText());
      assertEquals("body", clause.get("field").asText());
      assertEquals("Ada said a merger was near.", clause.get("sentence").get("text").asText());
      assertEquals("[[11,17]]", clause.get("sentence").get("marks").toString());
      assertEquals(
          "[{\"facet\":\"entity\",\"value\":\"Meridian Bank\"}]", finding.get("facets").toString());
      assertEquals(alert.id(), told.get("alert").get("id").asText());
      Delivery receipt = room.sent().getFirst();
      assertEquals(Delivery.Status.SENT, receipt.status());
      assertEquals("HTTP 200\ntaken", receipt.attempts().getFirst().response());
      assertNotNull(room.now(alert).checked());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void nothingGoesOutForWhoIsKeptOutAndAllOfItOnceTheyAreBack(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      Alert alert = room.webhook("q=merger");
      room.receiver.reply(503, Map.of(), "");
      room.come(merger("waiting"));
      room.round();
      int tried = room.receiver.all().size();
      room.away = Set.of("someone else", Newsroom.OWNER);
      room.come(merger("meanwhile"));
      room.clock.forward(Duration.ofHours(1));
      room.round();
      assertEquals(tried, room.receiver.all().size());
      assertEquals(Alert.State.BROKEN, room.now(alert).state());
      assertEquals("away", room.now(alert).cause());
      room.away = Set.of();
      room.round();
      room.round();
      assertEquals(Alert.State.LIVE, room.now(alert).state());
      assertTrue(room.receiver.articles().containsAll(List.of("waiting", "meanwhile")));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void deliveryThatIsDamagedKeepsNoOtherBackAndStaysInTheLog(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      room.webhook("q=merger");
      room.receiver.reply(503, Map.of(), "");
      room.come(merger("first"));
      room.round();
      room.desk.write(
          handle -> handle.createUpdate("update delivery set content = '{\"kind'").execute());
      room.clock.forward(Duration.ofMinutes(1));
      room.come(merger("second"));
      room.round();
      room.round();
      assertEquals(List.of("second"), room.receiver.articles());
      List<Delivery> log = room.sent();
      assertEquals(
          List.of(Delivery.Status.SENT, Delivery.Status.REFUSED),
          log.stream().map(Delivery::status).toList());
      Delivery damaged = log.getLast();
      assertEquals(damaged.id(), damaged.bulletin().delivery());
      assertEquals("What is to be sent cannot be read", damaged.attempts().getLast().response());
      room.deliveries.again(damaged.id(), room.clock.instant());
      room.round();
      assertEquals(Delivery.Status.REFUSED, room.sent().getLast().status());
      assertEquals(List.of("second"), room.receiver.articles());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void signatureIsOfTimeAndBody(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      Alert alert = room.webhook("q=merger");
      room.come(merger("a"));
      room.round();
      Receiver.Received received = room.receiver.all().getFirst();
      String time = received.headers().get("Backfile-timestamp");
      assertEquals(Long.toString(room.clock.instant().getEpochSecond()), time);
      String secret = room.alerts.secret(alert.id());
      assertEquals(
          "v1=" + Secrets.signature(secret, time + "." + received.body()),
          received.headers().get("Backfile-signature"));
      assertEquals(room.sent().getFirst().id(), received.headers().get("Idempotency-key"));
      assertFalse(received.body().contains(secret));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void changedArticleIsToldAgainAsChanged(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      room.webhook("q=merger");
      room.come(article("a").body(WIRE));
      room.round();
      room.come(article("a").body(WIRE + " It was called off."));
      room.round();
      assertEquals(List.of("a", "a"), room.receiver.articles());
      JsonNode second = room.receiver.all().get(1).json().get("articles").get(0);
      assertEquals("changed", second.get("change").asText());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void copyOfWhatWasToldIsFoldedAndNotSent(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      room.webhook("q=merger");
      room.come(article("a").body(WIRE));
      room.round();
      room.come(article("b").body(WIRE), article("c").body(WIRE + " Agencies."));
      room.round();
      assertEquals(List.of("a"), room.receiver.articles());
      Delivery folded = room.sent().getFirst();
      assertEquals(Delivery.Status.FOLDED, folded.status());
      assertEquals(
          List.of("b a", "c a"),
          folded.bulletin().folded().stream().map(f -> f.id() + " " + f.story()).toList());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void nothingIsToldAgainWhenTheIndexIsMadeAnew(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      room.webhook("q=merger");
      room.come(merger("a"), merger("b"));
      room.round();
      room.articles.close();
      room.newIndex();
      room.come(merger("a"), merger("b"));
      room.round();
      room.come(merger("a").title("Another"), merger("c"));
      room.round();
      assertEquals(List.of("a", "b", "a", "c"), room.receiver.articles());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void versionThatComesBackIsNotToldAgain(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      room.webhook("q=merger");
      for (String title : List.of("One", "Two", "One", "Two")) {
        room.come(merger("a").title(title));
        room.round();
      }
      assertEquals(List.of("a", "a"), room.receiver.articles());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void articleThatTheIndexDoesNotShowYetIsWaitedForThoughOthersComeIn(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      room.come(article("before"));
      room.webhook("q=merger");
      room.see(merger("late"));
      room.clock.forward(Duration.ofSeconds(5));
      room.see(merger("next"));
      room.round();
      room.put(merger("late"), merger("next"));
      room.clock.forward(Duration.ofSeconds(5));
      room.round();
      assertEquals(Set.of("late", "next"), Set.copyOf(room.receiver.articles()));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void manyArticlesAreToldInSeveralDeliveriesEachOnce(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      room.webhook("q=merger");
      Articles[] many =
          IntStream.range(0, 730).mapToObj(i -> merger("m" + i)).toArray(Articles[]::new);
      room.come(many);
      room.round();
      assertEquals(730, Set.copyOf(room.receiver.articles()).size());
      assertEquals(730, room.receiver.articles().size());
      assertTrue(room.receiver.all().size() > 1);
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void missedHourIsMadeUpOnce(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      Alert alert = room.webhook(room.search("q=merger"), weekdays("08:00", "17:30"));
      assertEquals(Instant.parse("2026-03-02T16:30:00Z"), alert.due());
      room.come(merger("a"));
      room.round();
      assertEquals(List.of(), room.receiver.articles());
      room.clock.to(Instant.parse("2026-03-04T10:00:00Z"));
      room.come(merger("b"));
      room.round();
      room.round();
      assertEquals(1, room.receiver.all().size());
      assertEquals(List.of("a", "b"), room.receiver.articles());
      assertEquals(Instant.parse("2026-03-04T16:30:00Z"), room.now(alert).due());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void hourWithoutNewsSendsNothing(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      Alert alert = room.webhook(room.search("q=merger"), weekdays("08:00"));
      room.come(article("a").body("Rain."));
      room.clock.to(Instant.parse("2026-03-03T08:00:00Z"));
      room.round();
      assertEquals(List.of(), room.sent());
      assertEquals(Instant.parse("2026-03-04T07:00:00Z"), room.now(alert).due());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void receiverThatFailsIsTriedAgainWithTheSameKey(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      room.webhook("q=merger");
      room.receiver.reply(503, Map.of("Retry-After", "300"), "busy");
      room.receiver.reply(500, Map.of(), "broken");
      room.come(merger("a"));
      AlertRunner runner = room.runner();
      room.round(runner);
      assertEquals(room.clock.instant().plusSeconds(300), room.sent().getFirst().due());
      room.clock.forward(Duration.ofSeconds(299));
      room.round(runner);
      assertEquals(1, room.receiver.all().size());
      room.clock.forward(Duration.ofSeconds(1));
      room.round(runner);
      Instant third = room.sent().getFirst().due();
      assertTrue(third.isAfter(room.clock.instant().plusSeconds(9)), third::toString);
      assertFalse(third.isAfter(room.clock.instant().plusSeconds(20)), third::toString);
      room.clock.forward(Duration.ofSeconds(20));
      room.round(runner);
      assertEquals(3, room.receiver.all().size());
      assertEquals(List.of("a"), room.receiver.articles());
      assertEquals(
          List.of("later", "later", "sent"),
          room.sent().getFirst().attempts().stream().map(Delivery.Attempt::outcome).toList());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void triesEndAndTheLogSaysSo(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      room.webhook("q=merger");
      IntStream.range(0, 100).forEach(i -> room.receiver.reply(500, Map.of(), "broken"));
      room.come(merger("a"));
      AlertRunner runner = room.runner();
      for (int i = 0; i < 60 && !room.sent().stream().anyMatch(Delivery::hasFailed); i++) {
        room.round(runner);
        room.clock.forward(Duration.ofMinutes(10));
      }
      Delivery given = room.sent().getFirst();
      assertEquals(Delivery.Status.GIVEN_UP, given.status());
      assertTrue(given.attempts().size() > 5);
      assertEquals("HTTP 500\nbroken", given.attempts().getLast().response());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void refusedDeliveryIsNotTriedAgainUnlessAPersonSaysSo(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      room.webhook("q=merger");
      room.receiver.reply(302, Map.of("Location", "http://127.0.0.1/"), "");
      room.come(merger("a"));
      AlertRunner runner = room.runner();
      room.round(runner);
      room.clock.forward(Duration.ofHours(1));
      room.round(runner);
      assertEquals(1, room.receiver.all().size());
      Delivery refused = room.sent().getFirst();
      assertEquals(Delivery.Status.REFUSED, refused.status());
      room.deliveries.again(refused.id(), room.clock.instant());
      room.round(runner);
      assertEquals(List.of("a"), room.receiver.articles());
      assertEquals(refused.id(), room.receiver.taken().getFirst().headers().get("Idempotency-key"));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void searchThatIsUnderstoodOtherwiseWaitsAndMakesUpWhatItMissed(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      SavedSearch search = room.search("q=merger&colour=red");
      Alert alert = room.webhook(search, Schedule.AT_ONCE);
      room.desk.write(h -> h.execute("update alert set slips = ''"));
      room.come(merger("a"));
      room.round();
      assertEquals(Alert.State.BROKEN, room.now(alert).state());
      assertEquals("slips", room.now(alert).cause());
      assertEquals(List.of(), room.receiver.articles());
      room.alerts.resume(room.now(alert), Newsroom.watched(search), room.log.last());
      room.round();
      assertEquals(List.of("a"), room.receiver.articles());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void editOfTheSearchLetsItGoOn(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      SavedSearch search = room.search("q=merger&colour=red");
      Alert alert = room.webhook(search, Schedule.AT_ONCE);
      room.desk.write(h -> h.execute("update alert set slips = ''"));
      room.come(merger("a"));
      AlertRunner runner = room.runner();
      room.round(runner);
      room.searches.edit(
          search.id(),
          new SavedSearch.Details("Mergers", "", "", "q=merger", false),
          room.clock.instant());
      room.round(runner);
      room.round(runner);
      assertEquals(Alert.State.LIVE, room.now(alert).state());
      assertEquals(List.of("a"), room.receiver.articles());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void alertOfADeletedSearchWaitsForItsReturn(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      SavedSearch search = room.search("q=merger");
      Alert alert = room.webhook(search, Schedule.AT_ONCE);
      room.searches.delete(search.id(), room.clock.instant());
      room.come(merger("a"));
      AlertRunner runner = room.runner();
      room.round(runner);
      assertEquals("deleted", room.now(alert).cause());
      room.searches.undelete(search.id());
      room.round(runner);
      room.round(runner);
      assertEquals(List.of("a"), room.receiver.articles());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void stoppedAlertTellsOnlyWhatComesAfterItGoesOn(EachDatabase database) {
    try (Newsroom room = new Newsroom(database)) {
      SavedSearch search = room.search("q=merger");
      Alert alert = room.webhook(search, Schedule.AT_ONCE);
      room.alerts.pause(alert.id());
      room.come(merger("a"));
      room.round();
      room.alerts.resume(room.now(alert), Newsroom.watched(search), room.log.last());
      room.come(merger("b"));
      room.round();
      assertEquals(List.of("b"), room.receiver.articles());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void twoRunnersAtOnceSendOnce(EachDatabase database) throws InterruptedException {
    try (Newsroom room = new Newsroom(database);
        ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      room.webhook("q=merger");
      List<AlertRunner> runners = List.of(room.runner(), room.runner(), room.runner());
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        room.come(merger("m" + i));
        expected.add("m" + i);
        room.clock.forward(Duration.ofMinutes(1));
        runners.forEach(runner -> both.execute(runner::round));
        int sent = i + 1;
        Newsroom.await(() -> room.receiver.taken().size() == sent);
      }
      both.shutdown();
      assertTrue(both.awaitTermination(20, TimeUnit.SECONDS));
      assertEquals(expected, room.receiver.articles());
      assertEquals(5, room.receiver.all().size());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatIsToldIsWhatThePageFinds(EachDatabase database) {
    List<String> words = List.of("merger", "ferry", "harbour", "union", "tariff");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    try (Newsroom room = new Newsroom(database)) {
      Map<String, SavedSearch> searches = new LinkedHashMap<>();
      for (int i = 0; i < 20; i++) {
        String one = words.get(random.nextInt(5));
        String other = words.get(random.nextInt(5));
        String query =
            List.of("q=" + one, "q=" + one + "+OR+" + other, "q=" + one + "+-" + other, "topic=a")
                .get(random.nextInt(4));
        SavedSearch search = room.search(query + (random.nextBoolean() ? "&source=The+Gull" : ""));
        searches.put(room.webhook(search, Schedule.AT_ONCE).id(), search);
      }
      Articles[] all =
          IntStream.range(0, 60)
              .mapToObj(
                  i -> {
                    String body = words.get(random.nextInt(5)) + " " + words.get(random.nextInt(5));
                    Articles made =
                        article("r" + i).body(body).source(i % 2 == 0 ? "The Gull" : "X");
                    return random.nextBoolean() ? made.topic("a") : made;
                  })
              .toArray(Articles[]::new);
      room.come(all);
      AlertRunner runner = room.runner();
      room.round(runner);
      Newsroom.await(
          () -> {
            room.round(runner);
            return room.sent().stream().allMatch(d -> d.status() == Delivery.Status.SENT);
          });
      searches.forEach(
          (alert, search) ->
              assertEquals(found(room, search), told(room, alert), () -> "seed " + seed));
    }
  }

  private static Set<String> found(Newsroom room, SavedSearch search) {
    Set<String> ids = new TreeSet<>();
    room.articles.each(
        search.read(Aliases.BUILT_IN).request().with(Copies.EACH), a -> ids.add(a.id().value()));
    return ids;
  }

  private static Set<String> told(Newsroom room, String alert) {
    Set<String> ids = new TreeSet<>();
    room.receiver.taken().stream()
        .filter(each -> each.json().get("alert").get("id").asText().equals(alert))
        .forEach(each -> ids.addAll(each.articles()));
    return ids;
  }
}
