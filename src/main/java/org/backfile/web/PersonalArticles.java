package org.backfile.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.ArticleCollections;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Shelf;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.Health;
import org.backfile.search.Reading;
import org.backfile.search.SuggestRequest;
import org.backfile.search.Suggestion;
import org.backfile.search.WithCollections;

/**
 * The articles as whoever asks sees them: while a {@link #shown} route answers, with that person's
 * collections, and at any other time, also on threads that a route starts, with none.
 */
final class PersonalArticles implements ArticleSearcher {
  private static final String SHELF = "shelf";

  private final ArticleSearcher articles;
  private final ArticleCollections collections;
  private final ThreadLocal<Shelf> shelf = ThreadLocal.withInitial(() -> Shelf.EMPTY);

  PersonalArticles(ArticleSearcher articles, ArticleCollections collections) {
    this.articles = articles;
    this.collections = collections;
  }

  /** What the person who sent a request sees of collections. */
  static Shelf shelf(Context context) {
    Shelf shelf = context.attribute(SHELF);
    return shelf == null ? Shelf.EMPTY : shelf;
  }

  /** The route, answered for whoever asks; to be called once it is known who that is. */
  Route shown(Route route) {
    return new Route(
        route.method(),
        route.path(),
        route.right(),
        context -> {
          try {
            show(context, seenBy(Visitors.of(context).id()));
            route.handler().handle(context);
          } finally {
            shelf.remove();
          }
        });
  }

  /** The collections that a person sees. */
  Shelf seenBy(String person) {
    return collections.seenBy(person);
  }

  /** From here on this request sees these collections. */
  void show(Context context, Shelf seen) {
    context.attribute(SHELF, seen);
    shelf.set(seen);
  }

  @Override
  public Answer answer(SearchRequest request) {
    return seen().answer(request);
  }

  @Override
  public FacetCounts facet(FacetRequest request) {
    return seen().facet(request);
  }

  @Override
  public List<Long> counts(List<SearchRequest> requests) {
    return seen().counts(requests);
  }

  @Override
  public void each(SearchRequest request, Consumer<EnrichedArticle> taker) {
    seen().each(request, taker);
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) {
    return seen().suggest(request);
  }

  @Override
  public Optional<Reading> article(ArticleId id, ParsedQuery query) {
    return seen().article(id, query);
  }

  @Override
  public String mark() {
    return articles.mark();
  }

  @Override
  public String state() {
    return seen().state();
  }

  @Override
  public Health check() {
    return articles.check();
  }

  @Override
  public void close() {
    articles.close();
  }

  private ArticleSearcher seen() {
    return new WithCollections(articles, shelf.get());
  }
}
