package org.backfile.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.backfile.article.ArticleId;
import org.backfile.desk.CollectedArticles.Step;
import org.backfile.query.Shelf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CollectedArticlesTest {
  private static final Instant NOW = Instant.parse("2025-03-04T05:06:07Z");

  private static String made(Desk desk, String name) {
    return new ArticleCollections(desk)
        .make("ada", "Ada", new ArticleCollection.Details(name, "", false), NOW)
        .orElseThrow()
        .id();
  }

  private static CollectedArticle article(int number, String by) {
    return new CollectedArticle(
        new ArticleId("id" + number), "Title " + number, NOW.plusSeconds(number), by, by);
  }

  private static List<CollectedArticle> articles(int from, int to) {
    return IntStream.range(from, to).mapToObj(number -> article(number, "ada")).toList();
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void aCollectionHoldsSoManyAndNoMore(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      CollectedArticles collected = new CollectedArticles(desk);
      String id = made(desk, "Many");
      Step step = collected.add(id, articles(0, CollectedArticles.MOST)).orElseThrow();
      assertEquals(CollectedArticles.MOST, step.articles());
      assertTrue(collected.add(id, List.of(article(-1, "ada"))).isEmpty());
      assertEquals(0, collected.add(id, articles(0, 3)).orElseThrow().articles());
      ArticleCollections collections = new ArticleCollections(desk);
      assertEquals(
          CollectedArticles.MOST, collections.seenBy("ada").articles("many").orElseThrow().size());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatWasTakenOutComesBackAsItWas(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      CollectedArticles collected = new CollectedArticles(desk);
      String id = made(desk, "Harbour");
      Step added = collected.add(id, articles(0, 4)).orElseThrow();
      List<CollectedArticle> before = collected.in(id, 0, 10);
      Step removed =
          collected.remove(id, Set.of(new ArticleId("id1"), new ArticleId("other")), "bo", NOW);
      assertEquals(1, removed.articles());
      assertEquals(3, collected.in(id, 0, 10).size());
      collected.undo(removed, NOW);
      collected.undo(removed, NOW);
      assertEquals(before, collected.in(id, 0, 10));
      collected.undo(added, NOW);
      assertEquals(List.of(), collected.in(id, 0, 10));
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void undoingAStepLeavesOthersAlone(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      CollectedArticles collected = new CollectedArticles(desk);
      String id = made(desk, "Harbour");
      Step first = collected.add(id, articles(0, 3)).orElseThrow();
      Step second = collected.add(id, articles(0, 5)).orElseThrow();
      assertEquals(2, second.articles());
      collected.remove(id, Set.of(new ArticleId("id0")), "ada", NOW);
      assertTrue(collected.add(id, List.of(article(0, "bo"))).isPresent());
      collected.undo(first, NOW);
      assertEquals(
          List.of("id4", "id3", "id0"),
          collected.in(id, 0, 10).stream().map(each -> each.id().value()).toList());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void whatIsPutInAfterARestoreIsAnotherState(EachDatabase database, @TempDir Path folder) {
    try (Desk desk = database.newDesk()) {
      CollectedArticles collected = new CollectedArticles(desk);
      ArticleCollections collections = new ArticleCollections(desk);
      String id = made(desk, "Harbour");
      assertTrue(collected.add(id, List.of(article(0, "ada"))).isPresent());
      Path file = folder.resolve("desk.backup");
      Backup.write(desk, Map.of(), file, "1", NOW);
      assertTrue(collected.add(id, List.of(article(1, "ada"))).isPresent());
      String lost = collections.seenBy("ada").state();
      assertEquals(2, collections.seenBy("ada").articles("harbour").orElseThrow().size());
      Restore.of(file, Map.of()).into(desk);
      assertTrue(collected.add(id, List.of(article(2, "ada"))).isPresent());
      Shelf shelf = collections.seenBy("ada");
      assertNotEquals(lost, shelf.state());
      assertEquals(
          Set.of(new ArticleId("id0"), new ArticleId("id2")),
          shelf.articles("harbour").orElseThrow());
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void aShelfSeesEachChangeAndNothingOfOthers(EachDatabase database) {
    try (Desk desk = database.newDesk()) {
      CollectedArticles collected = new CollectedArticles(desk);
      ArticleCollections collections = new ArticleCollections(desk);
      String id = made(desk, "Harbour");
      for (int i = 0; i < 3; i++) {
        assertTrue(collected.add(id, List.of(article(i, "ada"))).isPresent());
        assertEquals(i + 1, collections.seenBy("ada").articles("harbour").orElseThrow().size());
      }
      assertEquals(List.of("harbour"), collections.seenBy("ada").values());
      assertEquals(List.of(), collections.seenBy("bo").values());
      assertTrue(collections.seenBy("bo").articles("harbour").isEmpty());
      collections.delete(id, NOW);
      assertTrue(collections.seenBy("ada").articles("harbour").isEmpty());
    }
  }
}
