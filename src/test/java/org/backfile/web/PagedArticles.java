package org.backfile.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.Health;
import org.backfile.search.Hit;
import org.backfile.search.Reading;
import org.backfile.search.SearchUnavailable;
import org.backfile.search.SuggestRequest;
import org.backfile.search.Suggestion;

/**
 * An engine that gives a whole result page by page.
 *
 * @param most after how many articles its disk fails
 */
record PagedArticles(ArticleSearcher real, int most) implements ArticleSearcher {
  @Override
  public void each(SearchRequest request, Consumer<EnrichedArticle> taker) {
    int given = 0;
    for (int page = 1; ; page++) {
      List<Hit> hits = real.answer(request.onPage(page)).hits();
      if (hits.isEmpty()) {
        return;
      }
      for (Hit hit : hits) {
        if (given++ == most) {
          throw new SearchUnavailable("The disk failed after " + most + " articles.");
        }
        taker.accept(hit.article());
      }
    }
  }

  @Override
  public String mark() {
    return real.mark();
  }

  @Override
  public String state() {
    return real.state();
  }

  @Override
  public Answer answer(SearchRequest request) {
    return real.answer(request);
  }

  @Override
  public FacetCounts facet(FacetRequest request) {
    return real.facet(request);
  }

  @Override
  public List<Long> counts(List<SearchRequest> requests) {
    return real.counts(requests);
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) {
    return real.suggest(request);
  }

  @Override
  public Optional<Reading> article(ArticleId id, ParsedQuery query) {
    return real.article(id, query);
  }

  @Override
  public Health check() {
    return real.check();
  }

  @Override
  public void close() {
    real.close();
  }
}
