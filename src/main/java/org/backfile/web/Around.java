package org.backfile.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Original;
import org.backfile.article.PublishedDate;
import org.backfile.article.Version;
import org.backfile.desk.DeskUnavailable;
import org.backfile.ledger.Ledger;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Hit;
import org.backfile.search.Similar;
import org.backfile.search.Story;
import org.backfile.web.view.Beside;
import org.backfile.web.view.Kept;
import org.backfile.web.view.Kin;
import org.backfile.web.view.Link;
import org.backfile.web.view.Links;
import org.backfile.web.view.Neighbours;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for what is known of an article and not in it. */
final class Around {
  private static final Logger LOG = LoggerFactory.getLogger(Around.class);
  private static final int MOST_SIMILAR = 5;

  /** Engines look through a longer text for seconds each time that it is among the results. */
  private static final int LONGEST = 1_000_000;

  private final ArticleSearcher articles;
  private final Function<Article, Original> files;
  private final Function<ArticleId, List<Version>> versions;
  private final Ledger ledger;

  Around(
      ArticleSearcher articles,
      Function<Article, Original> files,
      Function<ArticleId, List<Version>> versions,
      Ledger ledger) {
    this.articles = articles;
    this.files = files;
    this.versions = versions;
    this.ledger = ledger;
  }

  Beside of(EnrichedArticle article, SearchRequest from) {
    boolean book = article.article().body().length() > LONGEST;
    return new Beside(
        book ? null : neighbours(article.id(), from),
        book ? Kin.UNKNOWN : kin(article),
        versions(article.id()),
        hasOriginal(article.article()),
        ledger.latest(),
        Kept.NOTHING);
  }

  /** The texts that it had before, the newest first; null when they cannot be read now. */
  @Nullable List<Version> versions(ArticleId id) {
    try {
      return versions.apply(id);
    } catch (DeskUnavailable broken) {
      LOG.warn("Cannot read former texts: {}", broken.getMessage());
      return null;
    }
  }

  private boolean hasOriginal(Article article) {
    if (files.apply(article) instanceof Original.Given given) {
      Originals.close(given);
      return true;
    }
    return false;
  }

  private Kin kin(EnrichedArticle article) {
    if (article.keyTerms().isEmpty()) {
      return Kin.NONE;
    }
    Answer answer = articles.answer(Similar.request(article));
    if (answer.partial()) {
      return Kin.UNKNOWN;
    }
    List<Hit> hits = answer.hits();
    List<Hit> similar = Similar.among(hits, article, MOST_SIMILAR);
    return hits.stream()
        .filter(hit -> isOf(hit, article.id()))
        .findFirst()
        .map(hit -> new Kin(hit.story().copies() - 1L, copies(hit, article.id()), similar))
        .orElse(new Kin(0, List.of(), similar));
  }

  /** All of a story but one. */
  private static List<Story.Copy> copies(Hit hit, ArticleId but) {
    List<Story.Copy> copies = new ArrayList<>(hit.story().others());
    Article first = hit.article().article();
    copies.add(
        new Story.Copy(first.id(), first.title(), first.credit().source(), first.published()));
    copies.removeIf(copy -> copy.id().equals(but));
    copies.sort(Comparator.comparing(copy -> label(copy.published())));
    return copies;
  }

  /** Undated ones last. */
  private static String label(PublishedDate published) {
    return published.isUndated() ? "~" : published.label();
  }

  /** The place of an article among the results of a search; null when it is not on their page. */
  private @Nullable Neighbours neighbours(ArticleId id, SearchRequest from) {
    if (from.equals(SearchRequest.EVERYTHING)) {
      return null;
    }
    Answer answer = articles.answer(from);
    List<Hit> hits = answer.hits();
    for (int i = 0; i < hits.size(); i++) {
      if (isOf(hits.get(i), id)) {
        long number = (from.page() - 1L) * from.size() + i + 1;
        return new Neighbours(
            number,
            answer.total(),
            !answer.partial(),
            i > 0 ? link(hits.get(i - 1), from) : edge(from, from.page() - 1),
            i + 1 < hits.size()
                ? link(hits.get(i + 1), from)
                : number < answer.total() ? edge(from, from.page() + 1) : null);
      }
    }
    return null;
  }

  /** The result of another page that is nearest to this one. */
  private @Nullable Link edge(SearchRequest from, int page) {
    if (page < 1) {
      return null;
    }
    SearchRequest there = from.onPage(page);
    List<Hit> hits = articles.answer(there).hits();
    if (hits.isEmpty()) {
      return null;
    }
    return link(page < from.page() ? hits.getLast() : hits.getFirst(), there);
  }

  private static Link link(Hit hit, SearchRequest from) {
    Article article = hit.article().article();
    return new Link(article.title(), Links.article(article.id(), from), false);
  }

  private static boolean isOf(Hit hit, ArticleId id) {
    return Stream.concat(
            Stream.of(hit.article().id()), hit.story().others().stream().map(Story.Copy::id))
        .anyMatch(id::equals);
  }
}
