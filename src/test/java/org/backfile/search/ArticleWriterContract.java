package org.backfile.search;

import static org.backfile.search.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.Clause;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises to the one who writes. */
public interface ArticleWriterContract {
  ArticleWriter writer(Path index);

  ArticleSearcher searcher(Path index);

  private long total(Path index, Clause tree) {
    try (ArticleSearcher searcher = searcher(index)) {
      ParsedQuery query = new ParsedQuery("made by a test", tree, List.of());
      return searcher.answer(SearchRequest.EVERYTHING.with(query)).total();
    }
  }

  private long total(Path index) {
    return total(index, new Clause.Everything());
  }

  @Test
  default void nothingIsKeptOrSeenBeforeCommit(@TempDir Path index) {
    try (ArticleWriter writer = writer(index)) {
      writer.put(article("a").build());
      writer.commit();
      writer.put(article("b").build());
      assertEquals(1, total(index));
    }
    assertEquals(1, total(index));
  }

  @Test
  default void amendedArticleKeepsItsSealAndOneThatIsNotThereDoesNotComeIn(@TempDir Path index) {
    try (ArticleWriter writer = writer(index)) {
      writer.put(article("a").title("Old").from("/a/f", "h").build());
      writer.seal("/a/f", "sealed");
      writer.commit();
      writer.amend(article("a").title("New").from("/a/f", "h").build());
      writer.amend(article("b").build());
      writer.commit();
      assertEquals("sealed", writer.known("/a/f").orElseThrow().fingerprint());
    }
    assertEquals(1, total(index));
    assertEquals(1, total(index, new Clause.Word("new")));
  }

  @Test
  default void markStandsFromItsCommitOnAndIsSeenAtOnce(@TempDir Path index) {
    try (ArticleSearcher searcher = searcher(index)) {
      try (ArticleWriter writer = writer(index)) {
        writer.put(article("a").build());
        writer.commit();
        assertEquals("", searcher.mark());
        writer.put(article("b").build());
        writer.mark("7 seven");
        assertEquals("", searcher.mark());
        writer.commit();
        assertEquals("7 seven", searcher.mark());
        assertEquals(2, searcher.answer(SearchRequest.EVERYTHING).total());
      }
      try (ArticleWriter writer = writer(index)) {
        writer.put(article("c").build());
        writer.commit();
      }
      assertEquals("7 seven", searcher.mark());
    }
  }

  @Test
  default void everyCommittedArticleIsGivenOnceAsItIs(@TempDir Path index) {
    try (ArticleWriter writer = writer(index)) {
      writer.put(article("a").title("Old").build());
      writer.put(article("b").build());
      writer.commit();
      writer.put(article("a").title("New").build());
      writer.remove(new ArticleId("b"));
      writer.put(article("c").build());
      writer.commit();
      writer.put(article("d").build());
      Set<EnrichedArticle> given = new HashSet<>();
      writer.each(article -> assertTrue(given.add(article)));
      assertEquals(Set.of(article("a").title("New").build(), article("c").build()), given);
    }
  }

  @Test
  default void stateIsAnotherOneAfterEachChangeAndTheSameAfterNone(@TempDir Path index) {
    List<Consumer<ArticleWriter>> changes =
        List.of(
            writer -> writer.put(article("a").build()),
            writer -> writer.put(article("b").build()),
            writer -> writer.amend(article("a").title("New").build()),
            writer -> writer.remove(article("b").build().id()),
            writer -> writer.put(article("b").build()));
    Set<String> states = new HashSet<>();
    try (ArticleSearcher searcher = searcher(index)) {
      for (Consumer<ArticleWriter> change : changes) {
        try (ArticleWriter writer = writer(index)) {
          change.accept(writer);
          writer.commit();
        }
        String state = searcher.state();
        assertTrue(states.add(state), state);
        try (ArticleWriter writer = writer(index)) {
          writer.mark("another");
          writer.commit();
        }
        assertEquals(state, searcher.state());
      }
    }
  }

  @Test
  default void articleWithAKnownIdIsReplaced(@TempDir Path index) {
    try (ArticleWriter writer = writer(index)) {
      writer.put(article("a").title("Old").build());
      writer.commit();
      writer.put(article("a").title("New").build());
      writer.put(article("a").title("Newest").build());
      writer.commit();
    }
    assertEquals(1, total(index));
    assertEquals(1, total(index, new Clause.Word("newest")));
    assertEquals(0, total(index, new Clause.Word("old")));
  }

  @Test
  default void removedArticleIsGoneAndRemovingNoneIsNoError(@TempDir Path index) {
    try (ArticleWriter writer = writer(index)) {
      writer.put(article("a").build());
      writer.put(article("b").build());
      writer.remove(new ArticleId("a"));
      writer.remove(new ArticleId("nobody"));
      writer.commit();
      assertEquals(1, total(index));
      writer.remove(new ArticleId("b"));
      writer.commit();
      assertEquals(0, total(index));
    }
  }

  @Test
  default void filesUnderAFolderAreThoseBelowItOnly(@TempDir Path index) {
    try (ArticleWriter writer = writer(index)) {
      assertEquals(List.of(), writer.filesUnder("/archive"));
      writer.put(article("a").from("/archive/x/1.txt", "h").build());
      writer.put(article("b").from("/archive/x.txt", "h").build());
      writer.put(article("c").from("/archive/x/y/2.txt", "h").build());
      writer.put(article("d").from("/archive/xx/3.txt", "h").build());
      writer.put(article("e").from("/archive/x/1.txt", "h").build());
      writer.commit();
      assertEquals(
          List.of("/archive/x/1.txt", "/archive/x/y/2.txt"), writer.filesUnder("/archive/x"));
      assertEquals(List.of("/archive/x.txt"), writer.filesUnder("/archive/x.txt"));
      assertEquals(4, writer.filesUnder("/").size());
      writer.remove(new ArticleId("c"));
      writer.commit();
      assertEquals(List.of("/archive/x/1.txt"), writer.filesUnder("/archive/x"));
    }
  }

  @Test
  default void fileIsKnownByItsArticlesAndItsSeal(@TempDir Path index) {
    String file = "/archive/1.txt";
    try (ArticleWriter writer = writer(index)) {
      assertEquals(Optional.empty(), writer.known(file));
      writer.seal(file, "too early");
      writer.put(article("a").from(file, "h1").build());
      writer.put(article("b").from(file, "h2").build());
      writer.commit();
      Map<ArticleId, String> hashes =
          Map.of(new ArticleId("a"), "h1 e1", new ArticleId("b"), "h2 e1");
      assertEquals(Optional.of(new KnownFile("", hashes)), writer.known(file));
      writer.seal(file, "f1");
      writer.commit();
      assertEquals(Optional.of(new KnownFile("f1", hashes)), writer.known(file));
    }
    try (ArticleWriter writer = writer(index)) {
      assertEquals("f1", writer.known(file).orElseThrow().fingerprint());
      writer.seal(file, "f2");
      writer.commit();
      assertEquals("f2", writer.known(file).orElseThrow().fingerprint());
    }
  }

  @Test
  default void fileWithAnArticlePutSinceItsSealIsNotSealed(@TempDir Path index) {
    String file = "/archive/1.txt";
    try (ArticleWriter writer = writer(index)) {
      writer.put(article("a").from(file, "h1").build());
      writer.put(article("b").from(file, "h1").build());
      writer.seal(file, "f1");
      writer.put(article("b").from(file, "h2").build());
      writer.commit();
      assertEquals("", writer.known(file).orElseThrow().fingerprint());
    }
  }

  @Test
  default void manyThreadsMayPut(@TempDir Path index) {
    try (ArticleWriter writer = writer(index)) {
      IntStream.range(0, 200).parallel().forEach(i -> writer.put(article("a" + i % 100).build()));
      writer.commit();
    }
    assertEquals(100, total(index));
  }

  @Test
  default void secondWriterIsToldWhoTheFirstIs(@TempDir Path index) {
    ArticleWriter first = writer(index);
    try {
      SearchUnavailable taken = assertThrows(SearchUnavailable.class, () -> writer(index).close());
      assertTrue(String.valueOf(taken.getMessage()).contains("a test"), taken.getMessage());
    } finally {
      first.close();
    }
    writer(index).close();
  }

  @Test
  default void openSearcherSeesACommitWithinASecond(@TempDir Path index) throws Exception {
    try (ArticleWriter writer = writer(index);
        ArticleSearcher searcher = searcher(index)) {
      writer.put(article("a").build());
      writer.commit();
      assertEquals(1, searcher.answer(SearchRequest.EVERYTHING).total());
      writer.put(article("b").build());
      writer.commit();
      Thread.sleep(1000);
      assertEquals(2, searcher.answer(SearchRequest.EVERYTHING).total());
    }
  }
}
