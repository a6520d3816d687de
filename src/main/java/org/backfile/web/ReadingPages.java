package org.backfile.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Version;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Reading;
import org.backfile.web.view.ChangesView;
import org.backfile.web.view.ErrorView;
import org.backfile.web.view.OpenArticle;
import org.backfile.web.view.ReaderView;
import org.backfile.web.view.Words;
import org.jspecify.annotations.Nullable;

/** The page of one article, and the page of what was changed in its text. */
final class ReadingPages {
  private final ArticleSearcher articles;
  private final Around around;
  private final Noting noting;
  private final ArchivePages pages;
  private final Clock clock;

  ReadingPages(
      ArticleSearcher articles, Around around, Noting noting, ArchivePages pages, Clock clock) {
    this.articles = articles;
    this.around = around;
    this.noting = noting;
    this.pages = pages;
    this.clock = clock;
  }

  void article(Context context) {
    SearchRequest from = Asked.reading(context);
    Optional<Reading> found = Asked.article(context, articles, from);
    show(
        context,
        "reader",
        found.map(
            reading -> {
              OpenArticle open =
                  new OpenArticle(
                      reading,
                      from,
                      Asked.passage(context),
                      Asked.part(context),
                      around
                          .of(reading.article(), from)
                          .with(noting.kept(context, reading.article().id())),
                      Citations.at(context, clock));
              return words -> ReaderView.of(open, words);
            }));
  }

  /** What an article changes of another, or of the text that it had before. */
  void changes(Context context) {
    Article article =
        Asked.article(context, articles, SearchRequest.EVERYTHING)
            .map(reading -> reading.article().article())
            .orElse(null);
    show(context, "changes", article == null ? Optional.empty() : changes(context, article));
  }

  private Optional<Function<Words, ?>> changes(Context context, Article article) {
    Optional<ArticleId> other = Asked.other(context);
    if (other.isPresent()) {
      return other
          .flatMap(id -> articles.article(id, ParsedQuery.EMPTY))
          .map(Reading::article)
          .map(EnrichedArticle::article)
          .map(copy -> words -> ChangesView.between(copy, article, words));
    }
    @Nullable List<Version> versions = around.versions(article.id());
    int number = Asked.version(context);
    return (versions == null ? List.<Version>of() : versions)
        .stream()
            .filter(version -> version.number() == number)
            .findFirst()
            .map(version -> words -> ChangesView.since(version, article, words));
  }

  private void show(Context context, String template, Optional<Function<Words, ?>> view) {
    if (view.isPresent()) {
      pages.show(context, template, view.get());
    } else {
      pages.error(context, words -> ErrorView.noArticle(context.pathParam("id"), words));
    }
  }
}
