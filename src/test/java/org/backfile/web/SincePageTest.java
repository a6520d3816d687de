package org.backfile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.desk.Appearance;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.Desk;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.SavedSearch;
import org.backfile.desk.SavedSearches;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.people.Person;
import org.backfile.query.Address;
import org.backfile.query.Copies;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;
import org.backfile.search.Articles;
import org.backfile.web.view.SinceView;
import org.backfile.web.view.SinceView.Fate;
import org.backfile.web.view.SinceView.Net;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SincePageTest {
  private static final int RUNS = 12;

  private static final List<String> SEARCHES =
      List.of(
          "",
          "entity=Ada",
          "not-entity=Ada",
          "topic=money",
          "published=2024",
          "from=2024&to=2024",
          "source=The+Gull&topic=money",
          "q=bank",
          "q=bank&entity=Ada");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void pageTellsWhatCameWentAndChanged(EachDatabase database)
      throws IOException, InterruptedException {
    try (Desk desk = database.newDesk();
        Archive archive = new Archive(folder.resolve(database.name()), desk)) {
      archive.change(
          writer -> {
            for (String id : List.of("stays", "edited", "redated", "renamed", "gone")) {
              writer.put(article(id).entity("Ada", EntityType.PERSON).build());
            }
          });
      Instant middle = Clock.systemUTC().instant().plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
      archive.change(
          writer -> {
            writer.put(
                article("edited").body("another text").entity("Ada", EntityType.PERSON).build());
            writer.put(
                article("redated").published("1999").entity("Ada", EntityType.PERSON).build());
            writer.put(article("renamed").entity("Bea", EntityType.PERSON).build());
            writer.remove(new ArticleId("gone"));
            writer.put(article("comes").entity("Ada", EntityType.PERSON).build());
          });
      String since = "since=" + Address.encode(middle.toString());
      Document whole = archive.page("/changes?" + since);
      assertEquals("Then: 5 articles. Now: 5 articles.", whole.select(".lead").text());
      String text = whole.select("main").text();
      for (String said :
          List.of(
              "1 new",
              "1 no longer found",
              "3 changed",
              "text changed",
              "date was 2024, is 1999",
              "no longer Names: Ada",
              "now Names: Bea",
              "Ada 5 4 \u22121",
              "has been noted since")) {
        assertEquals(!said.startsWith("has been"), text.contains(said), said + " in " + text);
      }
      Document ada = archive.page("/changes?entity=Ada&" + since);
      assertTrue(ada.text().contains("2 no longer found"), ada::text);
      assertEquals("Then: 5 articles. Now: 4 articles.", ada.select(".lead").text());
      Document words = archive.page("/changes?q=bank&" + since);
      assertTrue(words.text().contains("cannot be known"), words::text);
      assertTrue(words.select("#group-unsure").text().startsWith("2 articles"), words::text);
      savedSearchLeadsThere(archive, desk, middle);
    }
  }

  private static void savedSearchLeadsThere(Archive archive, Desk desk, Instant looked)
      throws IOException, InterruptedException {
    SavedSearches saved = new SavedSearches(desk);
    SearchRequest search = Address.readQuery("entity=Ada").request();
    SavedSearch ada =
        saved.save(Person.LOCAL.id(), SavedSearch.Details.of("Ada", "", "", search, false), looked);
    saved.looked(ada.id(), Person.LOCAL.id(), looked);
    String to = archive.get(ada.path() + "/changes").headers().firstValue("Location").orElseThrow();
    assertTrue(to.endsWith("/changes?entity=Ada&since=" + Address.encode(looked.toString())), to);
    assertEquals(404, archive.get("/saved/no-such/changes").statusCode());
    String json = archive.get("/api/v1/changes?entity=Ada&since=" + looked).body();
    assertTrue(json.contains("\"then\":5,\"now\":4,\"complete\":true"), json);
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void randomChangesAreWhatTwoSearchesDifferBy(EachDatabase database) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path index = folder.resolve("random-" + database.name());
    try (Desk desk = database.newDesk();
        Archive archive = new Archive(index, desk)) {
      ArchiveLog log = new ArchiveLog(desk);
      Map<String, EnrichedArticle> held = new TreeMap<>();
      for (int run = 0; run < RUNS; run++) {
        Map<String, Set<String>> before = results(index, held);
        Map<String, EnrichedArticle> old = new HashMap<>(held);
        Instant since = Clock.systemUTC().instant().plusMillis(1);
        awaitAfter(since);
        archive.change(writer -> randomRun(random, held, writer));
        Map<String, Set<String>> after = results(index, held);
        try (ArticleSearcher searcher = new LuceneSearcher(index, Limits.DEFAULT)) {
          for (String search : SEARCHES) {
            Instant now = Clock.systemUTC().instant().plusMillis(1);
            SinceView.Changes changes =
                new Since(searcher, log, Address.readQuery(search).request())
                    .between(since, now, now);
            check(changes, of(before, search), of(after, search), old, "seed " + seed + search);
          }
        }
      }
    }
  }

  private static void awaitAfter(Instant instant) {
    while (!Clock.systemUTC().instant().isAfter(instant)) {
      Thread.onSpinWait();
    }
  }

  private static void check(
      SinceView.Changes changes,
      Set<String> before,
      Set<String> after,
      Map<String, EnrichedArticle> old,
      String what) {
    Set<String> unsure = ids(changes, Fate.UNSURE);
    TreeSet<String> came = new TreeSet<>(after);
    came.removeAll(before);
    came.removeAll(unsure);
    TreeSet<String> went = new TreeSet<>(before);
    went.removeAll(after);
    went.removeAll(unsure);
    assertEquals(came, ids(changes, Fate.NEW), what);
    assertEquals(went, ids(changes, Fate.GONE), what);
    assertEquals(after.size(), changes.now(), what);
    assertTrue(unsure.isEmpty() || changes.search().query().text().equals("bank"), what);
    for (Net net : changes.fates().getOrDefault(Fate.CHANGED, List.of())) {
      assertEquals(Appearance.of(of(old, net.article().value())), net.before(), what);
    }
    if (unsure.isEmpty()) {
      assertEquals(before.size(), changes.then(), what);
    }
  }

  private static <T> T of(Map<String, T> map, String key) {
    return Objects.requireNonNull(map.get(key), key);
  }

  private static Set<String> ids(SinceView.Changes changes, Fate fate) {
    TreeSet<String> ids = new TreeSet<>();
    changes.fates().getOrDefault(fate, List.of()).forEach(net -> ids.add(net.article().value()));
    return ids;
  }

  private static Map<String, Set<String>> results(Path index, Map<String, EnrichedArticle> held) {
    Map<String, Set<String>> results = new HashMap<>();
    try (ArticleSearcher searcher = new LuceneSearcher(index, Limits.DEFAULT)) {
      for (String search : SEARCHES) {
        TreeSet<String> ids = new TreeSet<>();
        if (!held.isEmpty()) {
          searcher.each(
              Address.readQuery(search).request().with(Copies.EACH),
              article -> ids.add(article.id().value()));
        }
        results.put(search, ids);
      }
    }
    return results;
  }

  private static void randomRun(
      Random random, Map<String, EnrichedArticle> held, ArticleWriter writer) {
    List<EnrichedArticle> puts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String id = "a" + i;
      if (random.nextInt(3) == 0) {
        puts.add(random(id, random));
      } else if (held.containsKey(id) && random.nextInt(4) == 0) {
        held.remove(id);
        writer.remove(new ArticleId(id));
      }
    }
    puts.add(random("always", random));
    for (EnrichedArticle article : puts) {
      held.put(article.id().value(), article);
      writer.put(article);
    }
  }

  private static EnrichedArticle random(String id, Random random) {
    Articles article =
        Articles.article(id)
            .title("T " + id)
            .body(random.nextBoolean() ? "the bank " + id : "a river " + id)
            .published(random.nextBoolean() ? "2024" : "2023");
    if (random.nextBoolean()) {
      article.entity("Ada", EntityType.PERSON);
    }
    if (random.nextBoolean()) {
      article.topic("money/bank");
    }
    if (random.nextBoolean()) {
      article.source("The Gull");
    }
    return article.build();
  }

  private static Articles article(String id) {
    return Articles.article(id).title("Title " + id).body("the bank " + id).published("2024");
  }
}
