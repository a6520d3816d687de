package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.ArticleId;
import org.backfile.desk.Appearance;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.SavedForm;
import org.backfile.desk.SavedSearch;
import org.backfile.desk.SavedSearches;
import org.backfile.query.Aliases;
import org.backfile.query.Facet;
import org.backfile.search.Articles;
import org.backfile.search.NaiveArticles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Saved searches through the pages and the API of a real server. */
class SavedSearchPagesTest {
  private static final String LONG =
      "q=ferry&not-source=The+Wire&from=2024&sort=oldest&size=20&copies=each";

  private final NaiveArticles articles = new NaiveArticles();

  SavedSearchPagesTest() {
    for (String each : List.of("a ferry", "b tram", "c ferry", "d ferry")) {
      String source = each.startsWith("d") ? "The Wire" : "The Gull";
      articles.put(
          Articles.article(each.substring(0, 1))
              .title("On " + each)
              .body(each)
              .source(source)
              .published("2025-05-0" + (each.charAt(0) - 'a' + 1))
              .build());
    }
    articles.commit();
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void savedSearchShowsWhatItsLongAddressShows(EachDatabase database) throws Exception {
    try (SavedServer open = SavedServer.over(articles, database)) {
      String form = open.page("/saved/new?" + LONG);
      assertTrue(form.contains("2 articles now"), form);
      HttpResponse<String> saved =
          open.post(
              "/saved",
              Map.of("name", "Ferry talk", "folder", "Sea", "note", "N", "address", LONG));
      assertEquals(303, saved.statusCode());
      assertEquals("/saved/ferry-talk", SavedServer.location(saved));
      String shown = open.page("/saved/ferry-talk");
      String direct = open.page("/search?" + LONG);
      assertEquals(canonical(direct), canonical(shown));
      assertEquals(cards(direct), cards(shown));
      assertTrue(shown.contains("Ferry talk"), shown);
      String list = open.page("/saved");
      for (String said : List.of("Ferry talk", "Sea", "2 articles", "/saved/ferry-talk/edit")) {
        assertTrue(list.contains(said), said + " in " + list);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void everyFormHoldsTheSameSet(EachDatabase database) throws Exception {
    try (SavedServer open = SavedServer.over(articles, database)) {
      open.save("Ferries", "/search?" + LONG);
      for (SavedForm form : SavedForm.values()) {
        if (form != SavedForm.PAGE) {
          String of = open.page("/saved/ferries" + form.path());
          String direct = open.page(form.path() + "?" + LONG);
          assertEquals(ids(direct), ids(of), form.key());
          assertFalse(ids(of).isEmpty(), of);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void editingDuplicatingMovingAndDeletingAreTakenBack(EachDatabase database) throws Exception {
    try (SavedServer open = SavedServer.over(articles, database)) {
      open.save("Ferries", LONG);
      HttpResponse<String> edited =
          open.post("/saved/ferries/edit", Map.of("name", "Boats", "address", "q=tram"));
      assertEquals("/saved/boats", SavedServer.location(edited));
      assertEquals("/search?q=tram", open.api("/saved/ferries").get("address").asText());
      open.post("/saved/revert?slug=boats", Map.of());
      assertEquals("Ferries", open.api("/saved/boats").get("name").asText());
      assertEquals("/search?" + LONG, open.api("/saved/boats").get("address").asText());

      open.post("/saved/ferries/duplicate", Map.of());
      JsonNode copy = open.api("/saved/ferries-copy");
      assertEquals("/search?" + LONG, copy.get("address").asText());
      open.post("/saved/move", "slug=ferries&slug=ferries-copy&folder=Sea");
      assertEquals("Sea", open.api("/saved/ferries").get("folder").asText());
      assertEquals("Sea", open.api("/saved/ferries-copy").get("folder").asText());

      open.post("/saved/ferries/delete", Map.of());
      assertEquals(404, open.get("/saved/ferries").statusCode());
      assertEquals(404, open.get("/saved/ferries/feed.atom").statusCode());
      assertTrue(open.page("/saved/bin").contains("/saved/ferries/undelete"));
      open.post("/saved/ferries/undelete", Map.of());
      assertEquals(200, open.get("/saved/ferries").statusCode());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void othersPrivateSearchIsNotThereInAnyForm(EachDatabase database) throws Exception {
    try (SavedServer open = SavedServer.over(articles, database)) {
      SavedSearches searches = new SavedSearches(open.desk());
      SavedSearch.Details secret =
          new SavedSearch.Details("Secret deal", "Hidden", "", "q=ferry", false);
      SavedSearch other = searches.save("bea", secret, Instant.now());
      String missing = open.page("/saved/no-such-search").replace("no-such-search", "secret-deal");
      assertEquals(missing, open.page(other.path()));
      for (SavedForm form : SavedForm.values()) {
        assertEquals(404, open.get(other.path() + form.path()).statusCode(), form.key());
        String guessed = other.path() + form.path() + "?token=guessed";
        assertEquals(404, open.get(guessed).statusCode(), form.key());
      }
      for (String path : List.of("/edit", "/addresses")) {
        assertEquals(404, open.get(other.path() + path).statusCode(), path);
      }
      for (String path : List.of("/edit", "/duplicate", "/delete", "/undelete", "/addresses")) {
        assertEquals(404, open.post(other.path() + path, Map.of()).statusCode(), path);
      }
      assertEquals(404, open.get("/api/v1/saved/secret-deal").statusCode());
      for (String path :
          List.of(
              "/saved",
              "/saved/bin",
              "/api/v1/saved",
              "/saved/export",
              "/saved/new?q=a",
              "/api/v1/suggest?q=secr",
              "/suggest?q=secr")) {
        assertFalse(open.page(path).contains("Secret"), path);
        assertFalse(open.page(path).contains("Hidden"), path);
      }
      assertFalse(searches.byId(other.id()).orElseThrow().isDeleted());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void tokenIsShownOnceAndOpensItsFormUntilItIsRevoked(EachDatabase database) throws Exception {
    try (SavedServer open = SavedServer.over(articles, database)) {
      open.save("Ferries", LONG);
      HttpResponse<String> made = open.post("/saved/ferries/addresses", Map.of("form", "atom"));
      assertEquals("no-store", made.headers().firstValue("Cache-Control").orElseThrow());
      Matcher token = Pattern.compile("feed\\.atom\\?token=([A-Za-z0-9_-]+)").matcher(made.body());
      assertTrue(token.find(), made.body());
      String secret = token.group(1);
      assertEquals(200, open.get("/saved/ferries/feed.atom?token=" + secret).statusCode());
      assertEquals(404, open.get("/saved/ferries/feed.json?token=" + secret).statusCode());
      String page = open.page("/saved/ferries/addresses");
      assertFalse(page.contains(secret), page);
      JsonNode tokens = SavedServer.tree(open.page("/api/v1/saved/ferries/tokens")).get("tokens");
      assertEquals(1, tokens.size());
      assertFalse(tokens.get(0).get("lastUsed").isNull());
      String id = tokens.get(0).get("id").asText();
      open.post("/saved/ferries/addresses/" + id + "/revoke", Map.of());
      assertEquals(404, open.get("/saved/ferries/feed.atom?token=" + secret).statusCode());
      assertTrue(open.page("/saved/ferries/addresses").contains("revoked"));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void exportComesBackWholeOnceAndTwiceIsNoDouble(EachDatabase database) throws Exception {
    try (SavedServer from = SavedServer.over(articles, database);
        SavedServer to = SavedServer.over(articles, database)) {
      from.save("Ferries", LONG);
      from.save("All", "/search");
      String file = from.page("/saved/export");
      JsonNode first = SavedServer.tree(to.json("POST", "/api/v1/saved/import", file).body());
      assertEquals(2, first.get("saved").asInt(), first.toString());
      JsonNode again = SavedServer.tree(to.json("POST", "/api/v1/saved/import", file).body());
      assertEquals(0, again.get("saved").asInt(), again.toString());
      assertEquals(2, again.get("present").asInt());
      assertEquals("/search?" + LONG, to.api("/saved/ferries").get("address").asText());
      assertEquals(2, SavedServer.tree(to.page("/api/v1/saved")).get("saved").size());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void importIsAllOrNothingAndSaysWhatItDidNotUnderstand(EachDatabase database) throws Exception {
    try (SavedServer open = SavedServer.over(articles, database)) {
      String head = "{\"format\":\"backfile-saved-searches\",\"version\":1,\"saved\":[";
      String good = "{\"name\":\"Good\",\"address\":\"/search?q=ferry&colour=red\"}";
      for (String bad :
          List.of(
              "{\"name\":7}",
              "3",
              "{\"address\":\"q=a\"}",
              "{\"name\":\"" + "x".repeat(300) + "\"}")) {
        HttpResponse<String> refused =
            open.json("POST", "/api/v1/saved/import", head + good + "," + bad + "]}");
        assertEquals(400, refused.statusCode(), bad);
        assertTrue(refused.body().contains("Entry 2"), refused.body());
      }
      for (String none : List.of("{}", "[]", "{", head.replace(":1,", ":2,") + "]}")) {
        assertEquals(400, open.json("POST", "/api/v1/saved/import", none).statusCode(), none);
      }
      assertEquals(0, SavedServer.tree(open.page("/api/v1/saved")).get("saved").size());
      HttpResponse<String> taken = open.json("POST", "/api/v1/saved/import", head + good + "]}");
      assertTrue(
          SavedServer.tree(taken.body()).get("remarks").get(0).asText().contains("colour"),
          taken.body());
      assertTrue(open.api("/saved/good").get("ignored").get(0).asText().contains("colour"));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatIsNewSinceTheLastLookIsCounted(EachDatabase database) throws Exception {
    try (SavedServer open = SavedServer.over(articles, database)) {
      open.save("Ferries", "q=ferry");
      assertTrue(open.api("/saved/ferries").get("new").isNull());
      open.get("/saved/ferries");
      assertEquals(0, open.api("/saved/ferries").get("new").asInt());
      ArchiveLog log = new ArchiveLog(open.desk());
      List<ArchiveLog.Look> looks = new ArrayList<>();
      for (String id : List.of("new-ferry", "new-tram")) {
        articles.put(Articles.article(id).body(id.substring(4)).build());
        looks.add(new ArchiveLog.Look(new ArticleId(id), appearance(id)));
      }
      articles.commit();
      log.record(looks, Instant.now());
      assertEquals(1, open.api("/saved/ferries").get("new").asInt());
      assertTrue(open.page("/saved").contains("1 new"));
      assertTrue(open.page("/saved/ferries").contains("1 new"));
      assertFalse(open.page("/saved").contains("1 new"));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void feedIsSentOnceAndThenOnlySaysThatNothingChanged(EachDatabase database) throws Exception {
    try (SavedServer open = SavedServer.over(articles, database)) {
      open.save("Ferries", "q=ferry");
      for (String path :
          List.of(
              "/saved/ferries/feed.atom",
              "/saved/ferries/feed.json",
              "/feed.atom?q=ferry",
              "/feed.json?q=ferry")) {
        HttpResponse<String> first = open.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String time = first.headers().firstValue("Last-Modified").orElseThrow();
        assertTrue(tag.startsWith("\""), tag);
        assertEquals(304, open.get(path, "If-None-Match", tag).statusCode());
        assertEquals("", open.get(path, "If-None-Match", "\"x\", W/" + tag).body());
        assertEquals(304, open.get(path, "If-Modified-Since", time).statusCode());
        assertEquals(200, open.get(path, "If-None-Match", "\"x\"").statusCode());
        assertEquals(200, open.get(path, "If-Modified-Since", "yesterday").statusCode());
        articles.put(Articles.article("more" + path.hashCode()).body("ferry").build());
        articles.commit();
        HttpResponse<String> second = open.get(path, "If-Modified-Since", time);
        assertEquals(200, second.statusCode(), path);
        assertNotEquals(tag, second.headers().firstValue("ETag").orElseThrow());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void feedIsCalledTheSameOnEveryPageAndUnderEveryName(EachDatabase database) throws Exception {
    try (SavedServer open = SavedServer.over(articles, database)) {
      open.save("Ferries", "q=ferry");
      String first = open.page("/saved/ferries/feed.atom");
      String id = first.replaceFirst("(?s).*?<id>([^<]+)</id>.*", "$1");
      assertTrue(id.startsWith("urn:uuid:"), id);
      open.json("PUT", "/api/v1/saved/ferries", "{\"name\":\"Boats\",\"address\":\"q=tram\"}");
      for (String path : List.of("/saved/ferries/feed.atom", "/saved/boats/feed.atom?page=2")) {
        String other = open.page(path);
        assertEquals(id, other.replaceFirst("(?s).*?<id>([^<]+)</id>.*", "$1"), path);
        assertTrue(other.contains("<title>Boats</title>"), other);
        assertFalse(other.split("<entry>", 2)[0].contains("token"), other);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void renamedTopicIsFoundByItsFormerNameAndThePageSaysSo(EachDatabase database) throws Exception {
    Aliases renamed =
        Aliases.NONE.with(List.of(new Aliases.Renaming(Facet.SOURCE, "The Old Gull", "The Gull")));
    try (SavedServer open = SavedServer.over(articles, database, renamed)) {
      open.save("Gulls", "source=The+Gull");
      new SavedSearches(open.desk())
          .save(
              "local",
              new SavedSearch.Details("Years old", "", "", "source=The+Old+Gull", false),
              Instant.now());
      String page = open.page("/saved/years-old");
      assertEquals(cards(open.page("/saved/gulls")), cards(page));
      assertTrue(
          page.contains("Sources: \u201cThe Old Gull\u201d is now called \u201cThe Gull\u201d."),
          page);
      JsonNode json = SavedServer.tree(open.page("/search.json?source=The+Old+Gull"));
      assertEquals("/search?source=The+Gull", json.get("address").asText());
      assertEquals(1, json.get("renamed").size());
      assertEquals(0, json.get("ignored").size());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void changeThatSomeoneElseMadeIsNotOverwritten(EachDatabase database) throws Exception {
    try (SavedServer open = SavedServer.over(articles, database)) {
      open.save("Ferries", "q=ferry");
      String changed =
          SavedServer.found("name=\"changed\" value=\"(\\d+)\"", open.page("/saved/ferries/edit"))
              .getFirst();
      open.json("PUT", "/api/v1/saved/ferries", "{\"note\":\"theirs\"}");
      Map<String, String> late = Map.of("name", "Mine", "note", "", "changed", changed);
      assertEquals(409, open.post("/saved/ferries/edit", late).statusCode());
      assertEquals("theirs", open.api("/saved/ferries").get("note").asText());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void wrongFieldsAreNamed(EachDatabase database) throws Exception {
    try (SavedServer open = SavedServer.over(articles, database)) {
      assertEquals(400, open.post("/saved", Map.of("name", " ", "address", "")).statusCode());
      assertEquals(400, open.post("/saved", Map.of("name", "a")).statusCode());
      String longName = "n".repeat(SavedSearch.LONGEST_NAME + 1);
      HttpResponse<String> refused = open.post("/saved", Map.of("name", longName, "address", ""));
      assertEquals(400, refused.statusCode());
      assertTrue(refused.body().contains("200"), refused.body());
      assertEquals(400, open.json("POST", "/api/v1/saved", "{").statusCode());
      open.save("Ferries", "q=ferry");
      assertEquals(400, open.post("/saved/ferries/addresses", Map.of("form", "x")).statusCode());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void addressThatIsNotWhollyUnderstoodIsRefusedAndNotKeptAsAnotherSearch(EachDatabase database)
      throws Exception {
    try (SavedServer open = SavedServer.over(articles, database)) {
      for (String slip :
          List.of(
              "http://evil.example/",
              "/frob",
              "/search?foo=1",
              "/searchlight?q=x",
              "/help/search",
              "/saved/search#x",
              "#x",
              "/search?q=ferry&from=soon",
              "q=ferry&colour=<b>red")) {
        String sent = "{\"name\":\"Slip\",\"address\":\"" + slip + "\"}";
        HttpResponse<String> refused = open.json("POST", "/api/v1/saved", sent);
        assertEquals(400, refused.statusCode(), slip);
        assertEquals(
            400, open.post("/saved", Map.of("name", "a", "address", slip)).statusCode(), slip);
      }
      HttpResponse<String> told =
          open.json("POST", "/api/v1/saved", "{\"name\":\"a\",\"address\":\"/search?foo=1\"}");
      assertTrue(told.body().contains("“foo” is not a key of a search."), told.body());
      assertEquals(0, open.api("/saved").get("saved").size());
      for (String good :
          List.of("", "?q=ferry", "/search", " https://x.example/search?q=ferry#r ")) {
        assertEquals(
            303, open.post("/saved", Map.of("name", "b", "address", good)).statusCode(), good);
      }
      assertTrue(open.json("PUT", "/api/v1/saved/b", "{\"address\":\"/x\"}").statusCode() == 400);
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void savedSearchIsSuggestedWhileItsNameIsTyped(EachDatabase database) throws Exception {
    try (SavedServer open = SavedServer.over(articles, database)) {
      open.save("Harbour ferries", "q=ferry");
      for (String typed : List.of("harb", "FERR", "harbour+fer")) {
        JsonNode suggested = open.api("/suggest?q=" + typed).get("suggestions");
        JsonNode last = suggested.get(suggested.size() - 1);
        assertEquals("saved", last.get("kind").asText());
        assertEquals("/saved/harbour-ferries", last.get("address").asText());
      }
      assertFalse(open.page("/api/v1/suggest?q=arbour").contains("/saved/"));
      assertTrue(open.page("/suggest?q=harb").contains("/saved/harbour-ferries"));
    }
  }

  private static Appearance appearance(String id) {
    return Appearance.of(Articles.article(id).build());
  }

  private static String canonical(String page) {
    return SavedServer.found("rel=\"canonical\" href=\"([^\"]+)\"", page).getFirst();
  }

  private static List<String> cards(String page) {
    return SavedServer.found("<h3[^>]*><a[^>]*href=\"([^\"]+)\"", page);
  }

  /** The ids of articles in whatever form. */
  private static List<String> ids(String form) {
    return SavedServer.found(
        "(?:/articles/|@\\w+\\{|ID  - |\n|\"id\":\"|^\\{\"id\":\")([a-d])(?=[\"?,\r])", form);
  }
}
