package org.backfile.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.ArticleId;
import org.backfile.query.Clause;
import org.backfile.query.Facet;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fast engines find what the naive one finds, for whatever articles and requests. */
public interface NaiveEqualityContract {
  int ARCHIVES = 4;
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
      List<SearchRequest> asked = new ArrayList<>();
      for (int i = 0; i < REQUESTS; i++) {
        SearchRequest request = random.request();
        String which = "seed " + seed + ", request " + i + ": " + request;
        SearchRequest whole = SearchRequest.EVERYTHING.with(request.query()).with(Sort.OLDEST);
        assertEquals(ids(naive, whole.ofSize(100)), ids(fast, whole.ofSize(100)), which);
        same(naive.answer(request), fast.answer(request), which);
        FacetRequest look = random.look(request);
        assertEquals(naive.facet(look), fast.facet(look), which + look);
        if (request.sort() != Sort.RELEVANCE) {
          assertEquals(every(naive, request), every(fast, request), which);
        }
        if (request.query().tree() instanceof Clause.AllOf all) {
          all.clauses()
              .forEach(c -> asked.add(request.with(new ParsedQuery("a part", c, List.of()))));
        }
        asked.add(request);
        SuggestRequest typed = random.typed();
        assertEquals(folded(naive.suggest(typed)), folded(fast.suggest(typed)), which + typed);
        ArticleId id = new ArticleId("id" + i % ARTICLES);
        assertEquals(naive.article(id, request.query()), fast.article(id, request.query()), which);
      }
      assertEquals(naive.counts(asked), fast.counts(asked), "seed " + seed);
    }
  }

  /** How a word is written most may be guessed from a few articles. */
  private static List<Suggestion> folded(List<Suggestion> all) {
    return all.stream()
        .map(s -> new Suggestion(s.facet(), s.value().toLowerCase(Locale.ROOT), s.count()))
        .toList();
  }

  private static List<ArticleId> every(ArticleSearcher searcher, SearchRequest request) {
    List<ArticleId> ids = new ArrayList<>();
    searcher.each(request, article -> ids.add(article.id()));
    return ids;
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
    for (Facet facet : Facet.indexed()) {
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

  private static List<ArticleId> ids(ArticleSearcher searcher, SearchRequest request) {
    return ids(searcher.answer(request));
  }
}
