package org.backfile.search;

import static org.backfile.search.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.query.Clause;
import org.backfile.query.Copies;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises of results beyond the first pages. */
public interface WholeResultContract {
  int MANY = 30_000;

  ArticleSearcher searcherOf(List<EnrichedArticle> articles) throws Exception;

  ArticleWriter writer(Path index);

  ArticleSearcher searcher(Path index);

  private static List<ArticleId> every(ArticleSearcher searcher, SearchRequest request) {
    List<ArticleId> ids = new ArrayList<>();
    searcher.each(request, article -> ids.add(article.id()));
    return ids;
  }

  private static List<ArticleId> page(ArticleSearcher searcher, SearchRequest request) {
    return searcher.answer(request).hits().stream().map(hit -> hit.article().id()).toList();
  }

  private static SearchRequest search(Clause tree, Sort sort) {
    ParsedQuery query = new ParsedQuery("q", tree, List.of());
    return new SearchRequest(query, Filters.NONE, sort, 1, 10, Copies.EACH);
  }

  @Test
  default void everyResultIsGivenInTheOrderOfThePages(@TempDir Path folder) {
    long seed = Long.getLong("seed", System.nanoTime());
    RandomArchive random = new RandomArchive(seed);
    Path index = folder.resolve("index");
    try (ArticleWriter writer = writer(index)) {
      for (int i = 0; i < 90; i++) {
        writer.put(random.article(i));
        if (i % 30 == 0) {
          writer.commit();
        }
      }
      writer.commit();
    }
    try (ArticleSearcher searcher = searcher(index)) {
      for (int i = 0; i < 60; i++) {
        SearchRequest request = random.request().ofSize(10);
        List<ArticleId> pages = new ArrayList<>();
        for (int page = 1; page <= 9; page++) {
          pages.addAll(page(searcher, request.onPage(page)));
        }
        assertEquals(pages, every(searcher, request.onPage(2)), "seed " + seed + ": " + request);
      }
    }
  }

  @Test
  default void anyPageIsReachedAndEveryResultGiven(@TempDir Path folder) {
    Path index = folder.resolve("index");
    try (ArticleWriter writer = writer(index)) {
      for (int i = 0; i < MANY; i++) {
        String id = "%05d".formatted(i * 7919 % MANY);
        writer.put(article(id).title("t " + id).body("all " + "x ".repeat(i % 3)).build());
      }
      writer.commit();
    }
    try (ArticleSearcher searcher = searcher(index)) {
      for (Sort sort : List.of(Sort.TITLE, Sort.NEWEST)) {
        SearchRequest deep = search(new Clause.Word("all"), sort).onPage(2_501);
        assertEquals(new ArticleId("25000"), page(searcher, deep).get(0));
        assertEquals(new ArticleId("29999"), page(searcher, deep.onPage(3_000)).get(9));
        assertEquals(List.of(), page(searcher, deep.onPage(3_001)));
      }
      SearchRequest ranked = search(new Clause.Word("x"), Sort.RELEVANCE);
      List<ArticleId> all = every(searcher, ranked);
      assertEquals(20_000, all.size());
      assertEquals(all.subList(19_990, 20_000), page(searcher, ranked.onPage(2_000)));
      assertEquals(all.subList(10_000, 10_010), page(searcher, ranked.onPage(1_001)));
    }
  }

  @Test
  default void troubleOfTheTakerIsItsOwn() throws Exception {
    try (ArticleSearcher searcher = searcherOf(ArticleSearcherContract.archive())) {
      UncheckedIOException gone = new UncheckedIOException(new IOException("the reader left"));
      UncheckedIOException thrown =
          assertThrows(
              UncheckedIOException.class,
              () ->
                  searcher.each(
                      SearchRequest.EVERYTHING,
                      a -> {
                        throw gone;
                      }));
      assertEquals(gone, thrown);
      assertEquals(4, every(searcher, SearchRequest.EVERYTHING).size());
    }
  }

  @Test
  default void takerMayAskMeanwhile() throws Exception {
    try (ArticleSearcher searcher = searcherOf(ArticleSearcherContract.archive())) {
      List<Long> totals = new ArrayList<>();
      searcher.each(
          SearchRequest.EVERYTHING,
          a -> totals.add(searcher.answer(SearchRequest.EVERYTHING).total()));
      assertEquals(List.of(4L, 4L, 4L, 4L), totals);
    }
  }

  @Test
  default void countsAreTheTotalsOfTheirSearches() throws Exception {
    Clause bridge = new Clause.Word("bridge");
    Clause workers = new Clause.Word("workers");
    Clause no = new Clause.Not(bridge);
    List<SearchRequest> requests = new ArrayList<>();
    for (Clause tree :
        List.of(
            bridge,
            workers,
            no,
            new Clause.AllOf(List.of(bridge, workers)),
            new Clause.AllOf(List.of(no, workers)),
            new Clause.Everything())) {
      requests.add(search(tree, Sort.NEWEST));
      requests.add(search(tree, Sort.TITLE).onPage(7));
    }
    try (ArticleSearcher searcher = searcherOf(ArticleSearcherContract.archive())) {
      assertEquals(
          requests.stream().map(r -> searcher.answer(r).total()).toList(),
          searcher.counts(requests));
      assertEquals(List.of(), searcher.counts(List.of()));
    }
  }

  @Test
  default void valuesStandFromAToZWithTheirInitials() throws Exception {
    List<EnrichedArticle> articles = new ArrayList<>();
    for (String name : List.of("zoe", "\u00c9va", "eva", "Eve", "\u00e5ke", "7 Ltd", "Zoe")) {
      articles.add(article("n" + articles.size()).entity(name, EntityType.ORGANIZATION).build());
    }
    try (ArticleSearcher searcher = searcherOf(articles)) {
      FacetCounts all =
          searcher.facet(
              new FacetRequest(
                  SearchRequest.EVERYTHING, Facet.ENTITY, "", FacetRequest.Order.NAME, 0, 10));
      assertEquals(
          List.of("7 Ltd", "\u00e5ke", "eva", "\u00c9va", "Eve", "Zoe", "zoe"),
          all.values().stream().map(FacetValue::value).toList());
      assertEquals(Map.of("#", 0, "A", 1, "E", 2, "Z", 5), all.initials());
      assertEquals(List.of("#", "A", "E", "Z"), List.copyOf(all.initials().keySet()));
      FacetCounts some =
          searcher.facet(
              new FacetRequest(
                  SearchRequest.EVERYTHING, Facet.ENTITY, "ev", FacetRequest.Order.NAME, 1, 1));
      assertEquals("\u00c9va", some.values().get(0).value());
      assertEquals(3, some.total());
      assertEquals(Map.of("E", 0), some.initials());
      FacetCounts most =
          searcher.facet(new FacetRequest(SearchRequest.EVERYTHING, Facet.ENTITY, "", 0, 10));
      assertTrue(most.initials().isEmpty());
      assertFalse(most.values().isEmpty());
    }
  }
}
