package org.backfile.indexing;

import static org.backfile.search.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.backfile.article.Aspect;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.article.Stance;
import org.backfile.desk.Desk;
import org.backfile.engine.lucene.Limits;
import org.backfile.engine.lucene.LuceneSearcher;
import org.backfile.engine.lucene.LuceneWriter;
import org.backfile.ledger.Correction;
import org.backfile.ledger.Entry;
import org.backfile.ledger.InForce;
import org.backfile.ledger.Kind;
import org.backfile.ledger.Ledger;
import org.backfile.ledger.RandomLedger;
import org.backfile.ledger.Undoing;
import org.backfile.query.Copies;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerKeeperTest {
  private static final Ledger.Author ADA = new Ledger.Author("p", "Ada", "Seen.");
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;

  private Desk desk;
  private Ledger ledger;

  @BeforeEach
  void open() {
    desk = new Desk(folder.resolve("data"));
    ledger = new Ledger(desk, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void correctionsOneByOneGiveTheIndexThatAllAtOnceGive(long seed) {
    RandomLedger random = new RandomLedger(seed);
    List<EnrichedArticle> found = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      found.add(random.next(i));
    }
    Path live = folder.resolve("live");
    put(live, found);
    try (ArticleSearcher searcher = searcher(live);
        LedgerKeeper keeper = keeper(searcher, live)) {
      List<Entry> standing = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        boolean undo = !standing.isEmpty() && i % 4 == 3;
        standing.add(
            ledger.append(
                undo
                    ? new Undoing(standing.remove(i % standing.size()).id())
                    : random.correction(found.size()),
                ADA));
        if (i % 3 > 0) {
          assertTrue(keeper.catchUp(LONG), "seed " + seed);
        }
      }
      assertTrue(keeper.catchUp(LONG));
      InForce now = ledger.inForce();
      Path anew = folder.resolve("anew");
      put(anew, found.stream().map(now::apply).toList());
      try (ArticleSearcher fresh = searcher(anew)) {
        assertEquals(articles(fresh), articles(searcher), "seed " + seed);
        assertEquals(
            fresh.answer(SearchRequest.EVERYTHING).facets(),
            searcher.answer(SearchRequest.EVERYTHING).facets(),
            "seed " + seed);
      }
    }
  }

  @Test
  void stanceOfAHolderWithoutANameIsPutRightEverywhere() {
    Path index = folder.resolve("index");
    put(
        index,
        List.of(
            article("a")
                .body("Critics attacked it.")
                .quoted("critics", "Meridian", Stance.CRITICAL)
                .build(),
            article("b").body("Nobody did.").build()));
    try (ArticleSearcher searcher = searcher(index);
        LedgerKeeper keeper = keeper(searcher, index)) {
      int before = held(searcher, "a").stances().size();
      Correction wrong =
          new Correction(
              Kind.REJECT,
              Aspect.STANCE,
              null,
              "critics",
              "Meridian/critical",
              "",
              null,
              List.of());
      assertEquals(0, searcher.answer(Reach.of(wrong)).total(), "no facet has such holders");
      Entry entry = ledger.append(wrong, ADA);
      assertTrue(keeper.catchUp(LONG));
      assertEquals(before - 1, held(searcher, "a").stances().size());
      ledger.append(new Undoing(entry.id()), ADA);
      assertTrue(keeper.catchUp(LONG));
      assertEquals(before, held(searcher, "a").stances().size());
    }
  }

  @Test
  void entryThatNobodyTookInBeforeACrashIsTakenInByTheNextServer() {
    Path index = folder.resolve("index");
    put(index, List.of(article("a").entity("Ada", EntityType.PERSON).build()));
    ledger.append(rejected(), ADA);
    try (ArticleSearcher searcher = searcher(index);
        LedgerKeeper keeper = keeper(searcher, index)) {
      assertTrue(keeper.isBehind());
      keeper.start();
      assertTrue(keeper.catchUp(LONG));
      assertEquals(List.of(), held(searcher, "a").entities());
    }
  }

  @Test
  void entryWaitsWhileAnotherWritesTheIndexAndComesInAfterwards() {
    Path index = folder.resolve("index");
    put(index, List.of(article("a").entity("Ada", EntityType.PERSON).build()));
    try (ArticleSearcher searcher = searcher(index);
        LedgerKeeper keeper = keeper(searcher, index)) {
      ledger.append(rejected(), ADA);
      try (ArticleWriter other = LuceneWriter.open(index, "another")) {
        assertFalse(keeper.catchUp(LONG));
        other.commit();
      }
      assertTrue(keeper.catchUp(LONG));
      assertEquals(List.of(), held(searcher, "a").entities());
    }
  }

  @Test
  void copiesOfAStoryStayCopiesAndFilesStaySealed() {
    Path index = folder.resolve("index");
    String text = "Word one two three four five six seven eight nine ten eleven twelve. ".repeat(9);
    try (ArticleWriter writer = LuceneWriter.open(index, "the test")) {
      writer.put(
          article("a").body(text).from("/x/f", "h").entity("Ada", EntityType.PERSON).build());
      writer.put(article("b").body(text).from("/x/g", "h").build());
      writer.seal("/x/f", "sealed");
      writer.commit();
    }
    try (ArticleSearcher searcher = searcher(index);
        LedgerKeeper keeper = keeper(searcher, index)) {
      assertEquals(1, searcher.answer(SearchRequest.EVERYTHING).total());
      ledger.append(rejected(), ADA);
      assertTrue(keeper.catchUp(LONG));
      assertEquals(1, searcher.answer(SearchRequest.EVERYTHING).total());
      assertEquals(List.of(), held(searcher, "a").entities());
    }
    try (ArticleWriter writer = LuceneWriter.open(index, "the test")) {
      assertEquals("sealed", writer.known("/x/f").orElseThrow().fingerprint());
    }
  }

  @Test
  void indexOfAnotherLedgerIsBroughtToThisOne() {
    Path index = folder.resolve("index");
    put(index, List.of(article("a").entity("Ada", EntityType.PERSON).build()));
    try (Desk lost = new Desk(folder.resolve("lost"));
        ArticleSearcher searcher = searcher(index)) {
      Ledger other = new Ledger(lost, Clock.systemUTC());
      other.append(rejected(), ADA);
      try (LedgerKeeper keeper = new LedgerKeeper(other, searcher, () -> writer(index))) {
        assertTrue(keeper.catchUp(LONG));
        assertEquals(List.of(), held(searcher, "a").entities());
      }
      try (LedgerKeeper keeper = keeper(searcher, index)) {
        assertTrue(keeper.catchUp(LONG));
        assertEquals(1, held(searcher, "a").entities().size());
      }
    }
  }

  private static Correction rejected() {
    return new Correction(Kind.REJECT, Aspect.ENTITY, null, "", "Ada", "", null, List.of());
  }

  private static void put(Path index, List<EnrichedArticle> articles) {
    try (ArticleWriter writer = writer(index)) {
      articles.forEach(writer::put);
      writer.commit();
    }
  }

  private static ArticleWriter writer(Path index) {
    return LuceneWriter.open(index, "the test");
  }

  private static ArticleSearcher searcher(Path index) {
    return new LuceneSearcher(index, new Limits(Duration.ofSeconds(30)));
  }

  private LedgerKeeper keeper(ArticleSearcher searcher, Path index) {
    return new LedgerKeeper(ledger, searcher, () -> writer(index));
  }

  private static EnrichedArticle held(ArticleSearcher searcher, String id) {
    return Objects.requireNonNull(articles(searcher).get(id));
  }

  private static Map<String, EnrichedArticle> articles(ArticleSearcher searcher) {
    Map<String, EnrichedArticle> all = new TreeMap<>();
    searcher.each(SearchRequest.EVERYTHING.with(Copies.EACH), a -> all.put(a.id().value(), a));
    return all;
  }
}
