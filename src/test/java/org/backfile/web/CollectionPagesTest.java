package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.ArticleCollection;
import org.backfile.desk.ArticleCollections;
import org.backfile.desk.CollectedArticle;
import org.backfile.desk.CollectedArticles;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.search.Articles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CollectionPagesTest {
  private static final int ARTICLES = 30;
  private static final Instant THEN = Instant.parse("2025-03-04T05:06:07Z");

  private static EnrichedArticle article(int number) {
    return Articles.article("id" + number)
        .title("Title " + number)
        .body(number % 2 == 0 ? "a bank by the river" : "a fund for votes")
        .source(number % 3 == 0 ? "The Gull" : "The Courier")
        .build();
  }

  private static List<EnrichedArticle> archive() {
    return IntStream.range(0, ARTICLES).mapToObj(CollectionPagesTest::article).toList();
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void aCollectionIsMadeFilledSearchedEmptiedAndBroughtBack(EachDatabase database)
      throws Exception {
    try (Desk desk = database.newDesk();
        DeskVisits visits = new DeskVisits(desk, archive())) {
      assertTrue(visits.page("/collections").text().contains("There is no collection yet."));
      HttpResponse<String> made =
          visits.post("/collect", "article", "id3", "to", "", "name", "Harbour Files");
      assertEquals(303, made.statusCode());
      assertEquals("/collections/harbour-files", path(made));
      visits.post("/collect", "search", "q=river&source=The+Gull", "to", "harbour-files");
      Document page = visits.page("/collections/harbour-files");
      assertEquals("Harbour Files", page.select("h1").text());
      assertTrue(page.select(".facts").text().contains("6 articles"), page.text());
      assertTrue(page.select("ol.kept li").text().contains("added on"));
      assertEquals(6, total(visits, "collection=harbour-files"));
      assertEquals(5, total(visits, "q=river&collection=harbour-files"));
      assertEquals(ARTICLES - 6, total(visits, "not-collection=harbour-files"));
      Document results = visits.page("/search?collection=harbour-files");
      assertTrue(results.select(".chips").text().contains("Harbour Files"));
      assertEquals(
          "/search?collection=harbour-files", results.select("link[rel=canonical]").attr("href"));
      assertEquals("6", results.select("#facet-collection .count").eachText().getFirst());

      HttpResponse<String> removed =
          visits.post("/collections/harbour-files/remove", "article", "id3");
      assertEquals(5, total(visits, "collection=harbour-files"));
      visits.post(undo(removed));
      assertEquals(6, total(visits, "collection=harbour-files"));

      visits.post("/collections/harbour-files/delete");
      assertEquals(0, total(visits, "collection=harbour-files"));
      assertTrue(visits.page("/collections").text().contains("Bring back"));
      assertEquals(400, visits.get("/collect?search=qq%3Driver").statusCode());
      assertEquals(0, visits.json("/api/v1/collections").get("collections").size());
      JsonNode binned = visits.json("/api/v1/collections?deleted=true").at("/collections/0");
      assertEquals("harbour-files", binned.get("slug").asText());
      assertTrue(binned.get("deleted").isTextual());
      visits.call("POST", "/api/v1/collections/harbour-files/restore", "");
      assertEquals(6, total(visits, "collection=harbour-files"));
      assertEquals(0, visits.json("/api/v1/collections?deleted=true").get("collections").size());
      visits.post("/collections/harbour-files/delete");
      visits.post("/collections/harbour-files/restore");
      JsonNode named = visits.json("/api/v1/search").at("/facets/collection/values/0");
      assertEquals("Harbour Files", named.get("label").asText());
      assertEquals("harbour-files", named.get("value").asText());
      JsonNode facet = visits.json("/api/v1/facets/collection").at("/values/0");
      assertEquals("Harbour Files", facet.get("label").asText());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void oldAddressesLeadToARenamedCollection(EachDatabase database) throws Exception {
    try (Desk desk = database.newDesk();
        DeskVisits visits = new DeskVisits(desk, archive())) {
      visits.post("/collect", "article", "id3", "name", "Harbour");
      visits.post("/collections/harbour/edit", "name", "Quay", "note", "of 2025");
      assertEquals("/collections/quay", path(visits.get("/collections/harbour")));
      assertEquals(1, total(visits, "collection=harbour"));
      assertEquals(1, total(visits, "collection=quay"));
      visits.post("/collections", "name", "Harbour");
      assertEquals(1, total(visits, "collection=harbour"), "a slug is never given twice");
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatLeftTheArchiveStaysInTheCollectionAndIsSaid(EachDatabase database) throws Exception {
    try (Desk desk = database.newDesk();
        DeskVisits visits = new DeskVisits(desk, archive())) {
      assertEquals(
          400, visits.post("/collect", "search", "qq=river", "name", "Rivers").statusCode());
      assertEquals(0, visits.json("/api/v1/collections").get("collections").size());
      visits.post("/collect", "search", "q=river", "name", "Rivers");
      visits.write(List.of(), List.of(article(4)));
      JsonNode told = visits.json("/api/v1/collections/rivers/articles");
      assertEquals(1, told.get("missing").asInt());
      assertEquals(15, told.get("total").asInt());
      Document page = visits.page("/collections/rivers");
      assertTrue(page.text().contains("1 of them is not in the archive any more"));
      assertTrue(page.text().contains("Title 4 not in the archive any more"));
      visits.write(List.of(article(4)), List.of());
      JsonNode back = visits.json("/api/v1/collections/rivers/articles");
      assertEquals(0, back.get("missing").asInt());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void thePrivateCollectionOfAnotherIsAsIfItWereNotThere(EachDatabase database) throws Exception {
    try (Desk desk = database.newDesk();
        DeskVisits visits = new DeskVisits(desk, archive())) {
      ArticleCollection secret = of(desk, "other", "Secret", false, "id2", "id4");
      of(desk, "other", "Open", true, "id2");
      String step =
          new CollectedArticles(desk)
              .add(secret.id(), List.of(collected("id5")))
              .orElseThrow()
              .id();
      assertEquals(0, total(visits, "collection=secret"));
      assertEquals(ARTICLES, total(visits, "not-collection=secret"));
      assertEquals(1, total(visits, "collection=open"));
      for (String form :
          List.of(
              "/",
              "/search",
              "/collections",
              "/api/v1/collections",
              "/api/v1/search",
              "/facets/collection",
              "/api/v1/facets/collection",
              "/articles/id2",
              "/collect?article=id2",
              "/api/v1/articles/id2",
              "/suggest?q=sec")) {
        assertFalse(visits.get(form).body().toLowerCase(Locale.ROOT).contains("secret"), form);
      }
      for (String form :
          List.of(
              "/search?",
              "/search.json?",
              "/export.csv?",
              "/feed.atom?",
              "/feed.json?",
              "/export.jsonl?",
              "/overview?",
              "/facets/collection?")) {
        String mine = visits.get(form + "collection=secret").body();
        String none = visits.get(form + "collection=secres").body();
        assertEquals(plain(none), plain(mine).replace("secret", "secres"), form);
      }
      for (String[] call :
          new String[][] {
            {"GET", ""},
            {"PUT", ""},
            {"DELETE", ""},
            {"POST", "/restore"},
            {"GET", "/articles"},
            {"POST", "/articles"},
            {"DELETE", "/articles/id2"}
          }) {
        HttpResponse<String> mine =
            visits.call(call[0], "/api/v1/collections/secret" + call[1], "{}");
        HttpResponse<String> none =
            visits.call(call[0], "/api/v1/collections/nobody" + call[1], "{}");
        assertEquals(404, mine.statusCode(), call[0] + call[1]);
        assertEquals(none.body(), mine.body());
      }
      assertEquals(404, visits.post("/collections/secret/delete").statusCode());
      assertEquals(404, visits.post("/collect", "article", "id1", "to", "secret").statusCode());
      assertEquals(404, visits.post("/collections/steps/" + step + "/undo").statusCode());
      assertEquals(3, new ArticleCollections(desk).byId(secret.id()).orElseThrow().size());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void anUnknownCollectionHoldsNothingAndThePageSaysSo(EachDatabase database) throws Exception {
    try (Desk desk = database.newDesk();
        DeskVisits visits = new DeskVisits(desk, archive())) {
      String said = "There is no collection “nobody” that you may see, so nothing is in it.";
      Document page = visits.page("/search?collection=nobody");
      assertTrue(page.select(".notices").text().contains(said), page.text());
      assertEquals(
          said, visits.json("/api/v1/search?collection=nobody").get("ignored").get(0).asText());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatTheApiDoesIsSeenOnThePages(EachDatabase database) throws Exception {
    try (Desk desk = database.newDesk();
        DeskVisits visits = new DeskVisits(desk, archive())) {
      JsonNode made =
          visits.called("POST", "/api/v1/collections", "{\"name\": \"By API\", \"shared\": true}");
      assertEquals("by-api", made.get("slug").asText());
      String articles = "/api/v1/collections/by-api/articles";
      assertEquals(
          2,
          visits
              .called("POST", articles, "{\"articles\": [\"id1\", \"id2\"]}")
              .get("added")
              .asInt());
      String slip =
          visits.called("POST", articles, "{\"search\": \"/search?qq=river\"}").toString();
      assertTrue(slip.contains("“qq” is not a key of a search."), slip);
      JsonNode rest = visits.called("POST", articles, "{\"search\": \"\"}");
      assertEquals(ARTICLES - 2, rest.get("added").asInt());
      visits.called("POST", rest.get("undo").asText(), "");
      assertEquals(2, total(visits, "collection=by-api"));
      visits.call("DELETE", articles + "/id1", "");
      assertEquals("id2", visits.json(articles).get("articles").get(0).get("id").asText());
      assertEquals(
          "Renamed",
          visits
              .called("PUT", "/api/v1/collections/by-api", "{\"name\": \"Renamed\"}")
              .get("name")
              .asText());
      assertEquals(400, visits.call("POST", "/api/v1/collections", "[").statusCode());
      assertEquals(422, visits.call("POST", "/api/v1/collections", "{}").statusCode());
      assertEquals(
          422,
          visits
              .call("POST", "/api/v1/collections", "{\"name\": \"" + "x".repeat(201) + "\"}")
              .statusCode());
      assertEquals(
          404, visits.call("POST", articles, "{\"articles\": [\"nowhere\"]}").statusCode());
      assertEquals(204, visits.call("DELETE", "/api/v1/collections/renamed", "").statusCode());
      assertEquals(404, visits.get("/api/v1/collections/renamed").statusCode());
      visits.call("POST", "/api/v1/collections/renamed/restore", "");
      assertTrue(visits.page("/collections").text().contains("1 article, shared"));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void everyFormFindsWhatTheSetsHold(EachDatabase database) throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    try (Desk desk = database.newDesk();
        DeskVisits visits = new DeskVisits(desk, archive())) {
      Map<String, Set<String>> sets = new HashMap<>();
      for (String name : List.of("a", "b", "c")) {
        Set<String> ids = new TreeSet<>();
        for (int i = random.nextInt(20); i > 0; i--) {
          ids.add("id" + random.nextInt(ARTICLES));
        }
        sets.put(name, ids);
        of(desk, "local", name, false, ids.toArray(String[]::new));
      }
      for (int i = 0; i < 12; i++) {
        List<String> chosen = some(random);
        List<String> excluded = some(random);
        excluded.removeAll(chosen);
        boolean river = random.nextBoolean();
        String keys =
            (river ? "q=river&" : "")
                + keys("collection", chosen)
                + keys("not-collection", excluded)
                + "size=100&copies=each";
        Set<String> expected =
            IntStream.range(0, ARTICLES)
                .filter(n -> !river || n % 2 == 0)
                .mapToObj(n -> "id" + n)
                .filter(
                    id ->
                        chosen.isEmpty()
                            || chosen.stream()
                                .anyMatch(c -> sets.getOrDefault(c, Set.of()).contains(id)))
                .filter(
                    id ->
                        excluded.stream()
                            .noneMatch(c -> sets.getOrDefault(c, Set.of()).contains(id)))
                .collect(Collectors.toCollection(TreeSet::new));
        String which = "seed " + seed + ": " + keys;
        assertEquals(expected, onPage(visits.page("/search?" + keys)), which);
        assertEquals(expected, ids(visits.json("/api/v1/search?" + keys).get("hits")), which);
        assertEquals(expected, inAtom(visits.get("/feed.atom?" + keys).body()), which);
        assertEquals(expected, inCsv(visits.get("/export.csv?" + keys).body()), which);
      }
    }
  }

  private static List<String> some(Random random) {
    List<String> some = new ArrayList<>(List.of("a", "b", "c"));
    some.removeIf(name -> random.nextInt(3) > 0);
    return some;
  }

  private static String keys(String key, List<String> values) {
    return values.stream().map(value -> key + "=" + value + "&").collect(Collectors.joining());
  }

  private static Set<String> onPage(Document page) {
    return page.select(".results .card h3 a").stream()
        .map(link -> link.attr("href").replaceAll("^/articles/|\\?.*$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ids(JsonNode hits) {
    Set<String> ids = new TreeSet<>();
    hits.forEach(hit -> ids.add(hit.get("id").asText()));
    return ids;
  }

  private static Set<String> inAtom(String feed) {
    return Jsoup.parse(feed, "", Parser.xmlParser()).select("entry > link").stream()
        .map(link -> link.attr("href").replaceAll(".*/articles/|\\?.*$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> inCsv(String file) {
    return file.lines()
        .skip(1)
        .map(line -> line.replaceAll("^\"?(id\\d+).*$", "$1"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int total(DeskVisits visits, String keys) throws Exception {
    return visits.json("/api/v1/search?" + keys).get("total").asInt();
  }

  private static String path(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElseThrow();
  }

  /** The path of the button that the page after a form shows. */
  private static String undo(HttpResponse<String> response) {
    String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
    String kept = cookie.replaceAll("^notice=([^;]*);.*$", "$1");
    String text = new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
    return text.substring(0, text.indexOf('\u001f'));
  }

  private static String plain(String body) {
    return body.replaceAll("\"tookMillis\":\\d+", "").replaceAll("<(updated|id)>[^<]*</\\1>", "");
  }

  private static CollectedArticle collected(String id) {
    return new CollectedArticle(new ArticleId(id), id, THEN, "other", "O");
  }

  private static ArticleCollection of(
      Desk desk, String owner, String name, boolean shared, String... ids) {
    ArticleCollection made =
        new ArticleCollections(desk)
            .make(owner, "", new ArticleCollection.Details(name, "", shared), THEN)
            .orElseThrow();
    List<CollectedArticle> all = List.of(ids).stream().map(CollectionPagesTest::collected).toList();
    assertTrue(new CollectedArticles(desk).add(made.id(), all).isPresent());
    return made;
  }
}
