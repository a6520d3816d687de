package org.backfile.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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
        SearchRequest all = SearchRequest.EVERYTHING.with(request.query()).with(Sort.OLDEST);
        assertEquals(ids(naive, all.ofSize(100)), ids(fast, all.ofSize(100)), which);
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
    assertEquals(naive.hiddenUndated(), fast.hiddenUndated(), which);
    for (Facet facet : Facet.values()) {
      assertEquals(naive.facets().get(facet), fast.facets().get(facet), which);
    }
    if (naive.request().sort() == Sort.RELEVANCE) {
      assertEquals(ids(naive, Collectors.toSet()), ids(fast, Collectors.toSet()), which);
    } else {
      assertEquals(ids(naive, Collectors.toList()), ids(fast, Collectors.toList()), which);
    }
  }

  private static List<ArticleId> ids(ArticleSearcher searcher, SearchRequest request) {
    return ids(searcher.answer(request), Collectors.toList());
  }

  private static <T> T ids(Answer answer, java.util.stream.Collector<ArticleId, ?, T> into) {
    return answer.hits().stream().map(h -> h.article().id()).collect(into);
  }
}
