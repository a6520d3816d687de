package org.backfile.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.ArticleId;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fast engines find what the naive one finds, for whatever articles and requests. */
public interface NaiveEqualityContract {
  int ARCHIVES = 10;
  int ARTICLES = 60;
  int REQUESTS = 100;

  ArticleWriter writer(Path index);

  ArticleSearcher searcher(Path index);

  @Test
  default void randomArchivesAndRequestsGetTheAnswersOfTheNaiveEngine(@TempDir Path folder) {
    long seed = Long.getLong("seed", System.nanoTime());
    for (int archive = 0; archive < ARCHIVES; archive++) {
      judge(seed + archive, folder.resolve("index" + archive));
    }
  }

  private void judge(long seed, Path index) {
    RandomArchive random = new RandomArchive(seed);
    NaiveArticles naive = new NaiveArticles();
    try (ArticleWriter writer = writer(index)) {
      for (int i = 0; i < 2 * ARTICLES; i++) {
        write(random, i % ARTICLES, i % 17 == 16, List.of(naive, writer));
      }
      List.of(naive, writer).forEach(ArticleWriter::commit);
    }
    try (ArticleSearcher fast = searcher(index)) {
      for (int i = 0; i < REQUESTS; i++) {
        SearchRequest request = random.request();
        String which = "seed " + seed + ", request " + i + ": " + request;
        same(naive.answer(request), fast.answer(request), which);
        FacetRequest look = random.look(request);
        assertEquals(naive.facet(look), fast.facet(look), which + look);
        ArticleId id = new ArticleId("id" + i % ARTICLES);
        assertEquals(naive.article(id, request.query()), fast.article(id, request.query()), which);
      }
    }
  }

  private static void write(
      RandomArchive random, int number, boolean commit, List<ArticleWriter> writers) {
    var article = random.article(number);
    for (ArticleWriter writer : writers) {
      if (number % 7 == 6) {
        writer.remove(new ArticleId("id" + (number - 3)));
      }
      writer.put(article);
      if (commit) {
        writer.commit();
      }
    }
  }

  private static void same(Answer naive, Answer fast, String which) {
    assertEquals(naive.total(), fast.total(), which);
    assertEquals(naive.articles(), fast.articles(), which);
    assertEquals(naive.hiddenUndated(), fast.hiddenUndated(), which);
    for (Facet facet : Facet.values()) {
      assertEquals(naive.facets().get(facet), fast.facets().get(facet), which);
    }
    if (naive.request().sort() == Sort.RELEVANCE) {
      assertEquals(stories(naive), stories(fast), which);
    } else {
      assertEquals(ids(naive), ids(fast), which);
      assertEquals(copies(naive), copies(fast), which);
    }
  }

  private static List<ArticleId> ids(Answer answer) {
    return answer.hits().stream().map(h -> h.article().id()).toList();
  }

  private static List<Story> copies(Answer answer) {
    return answer.hits().stream().map(Hit::story).toList();
  }

  /** Which copy stands first is left to each engine. */
  private static Set<Set<ArticleId>> stories(Answer answer) {
    return answer.hits().stream().map(NaiveEqualityContract::copies).collect(Collectors.toSet());
  }

  private static Set<ArticleId> copies(Hit hit) {
    return Stream.concat(
            Stream.of(hit.article().id()), hit.story().others().stream().map(Story.Copy::id))
        .collect(Collectors.toSet());
  }
}
