package org.backfile.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.ArticleCollection;
import org.backfile.desk.ArticleCollections;
import org.backfile.desk.CollectedArticle;
import org.backfile.desk.CollectedArticles;
import org.backfile.desk.CollectedArticles.Step;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.Copies;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Reading;
import org.jspecify.annotations.Nullable;

/** What people do with collections, by pages or by the API, as far as they may. */
final class Collecting {
  private final ArticleSearcher articles;
  private final ArticleCollections collections;
  private final CollectedArticles collected;
  private final Clock clock;

  Collecting(WebParts parts) {
    this.articles = parts.articles();
    this.collections = new ArticleCollections(parts.desk());
    this.collected = new CollectedArticles(parts.desk());
    this.clock = parts.clock();
  }

  ArticleCollections collections() {
    return collections;
  }

  CollectedArticles collected() {
    return collected;
  }

  /** The collection of this slug that the visitor may see. What they may not is not there. */
  ArticleCollection seen(Context context, String slug) {
    return collections.find(slug, Visitors.of(context).id()).orElseThrow(Collecting::noneSuch);
  }

  /** The same, in the bin or not, if the visitor may change it. */
  ArticleCollection changeable(Context context, String slug) {
    Person person = Visitors.of(context);
    ArticleCollection found =
        collections.bySlug(slug, person.id()).orElseThrow(Collecting::noneSuch);
    if (!mayChange(person, found)) {
      throw new Refusal(403, "error.not-allowed");
    }
    return found;
  }

  static boolean mayChange(Person person, ArticleCollection collection) {
    return collection.isShared() ? person.may(Right.EDIT) : collection.isOf(person.id());
  }

  ArticleCollection make(Context context, String name, String note, boolean shared) {
    Person person = Visitors.of(context);
    ArticleCollection.Details details = details(person, name, note, shared);
    return collections
        .make(person.id(), person.name(), details, clock.instant())
        .orElseThrow(() -> new Refusal(422, "collections.most", ArticleCollections.MOST));
  }

  /** Whether it is shared is up to its owner. */
  ArticleCollection edit(
      Context context, ArticleCollection former, String name, String note, boolean shared) {
    Person person = Visitors.of(context);
    boolean stays = !former.isOf(person.id()) || shared == former.isShared();
    ArticleCollection.Details details =
        details(person, name, note, !stays && shared).shared(stays ? former.isShared() : shared);
    return collections.edit(former.id(), details, clock.instant());
  }

  void delete(ArticleCollection collection) {
    collections.delete(collection.id(), clock.instant());
  }

  /** Puts in articles that the archive holds; others are refused. */
  Step add(Context context, ArticleCollection collection, List<String> ids) {
    List<CollectedArticle> found = new ArrayList<>();
    Person person = Visitors.of(context);
    Instant now = clock.instant();
    for (String id : ids.subList(0, atMost(ids.size()))) {
      found.add(collected(article(id), person, now));
    }
    return added(collection, found);
  }

  /** Puts in every result of a search. */
  Step add(Context context, ArticleCollection collection, SearchRequest search) {
    atMost(articles.counts(List.of(search)).getFirst());
    List<CollectedArticle> found = new ArrayList<>();
    Person person = Visitors.of(context);
    Instant now = clock.instant();
    articles.each(search, article -> found.add(collected(article, person, now)));
    return added(collection, found);
  }

  Step remove(Context context, ArticleCollection collection, Set<ArticleId> ids) {
    return collected.remove(collection.id(), ids, Visitors.of(context).id(), clock.instant());
  }

  /** Takes back what a step did to a collection that the visitor may change. */
  ArticleCollection undo(Context context, String step) {
    Step done = collected.step(step).orElseThrow(Collecting::noneSuch);
    Person person = Visitors.of(context);
    ArticleCollection collection =
        collections
            .byId(done.collection())
            .filter(one -> one.isSeenBy(person.id()) && mayChange(person, one))
            .orElseThrow(Collecting::noneSuch);
    collected.undo(done, clock.instant());
    return collection;
  }

  /** An article of the archive. */
  EnrichedArticle article(String id) {
    return (ArticleId.isValid(id)
            ? articles.article(new ArticleId(id), ParsedQuery.EMPTY).map(Reading::article)
            : Optional.<EnrichedArticle>empty())
        .orElseThrow(() -> new Refusal(404, "error.no-such-article"));
  }

  /** Which of these are in the archive now; null stands for those that are not. */
  List<@Nullable EnrichedArticle> inArchive(List<CollectedArticle> some) {
    List<@Nullable EnrichedArticle> found = new ArrayList<>();
    for (CollectedArticle one : some) {
      found.add(articles.article(one.id(), ParsedQuery.EMPTY).map(Reading::article).orElse(null));
    }
    return found;
  }

  /** How many articles of a collection the archive does not hold any more. */
  long missing(ArticleCollection collection, String person) {
    Set<ArticleId> ids = collections.seenBy(person).articles(collection.slug()).orElse(Set.of());
    SearchRequest held = SearchRequest.EVERYTHING.with(Copies.EACH).among(ids);
    return ids.size() - articles.counts(List.of(held)).getFirst();
  }

  private Step added(ArticleCollection collection, List<CollectedArticle> found) {
    return collected
        .add(collection.id(), found)
        .orElseThrow(() -> tooMany(collection.size() + found.size()));
  }

  private static int atMost(long articles) {
    if (articles > CollectedArticles.MOST) {
      throw tooMany(articles);
    }
    return (int) articles;
  }

  private static Refusal tooMany(long articles) {
    return new Refusal(422, "collections.too-many", articles, CollectedArticles.MOST);
  }

  private static CollectedArticle collected(EnrichedArticle article, Person by, Instant now) {
    return new CollectedArticle(article.id(), article.article().title(), now, by.id(), by.name());
  }

  private static ArticleCollection.Details details(
      Person person, String name, String note, boolean shared) {
    if (shared && !person.may(Right.EDIT)) {
      throw new Refusal(403, "collections.sharing");
    }
    if (name.isBlank()
        || name.length() > ArticleCollection.LONGEST_NAME
        || note.length() > ArticleCollection.LONGEST_NOTE) {
      throw new Refusal(
          422, "collections.unfit", ArticleCollection.LONGEST_NAME, ArticleCollection.LONGEST_NOTE);
    }
    try {
      return new ArticleCollection.Details(name, note, shared);
    } catch (IllegalArgumentException nameless) {
      throw new Refusal(
          422, "collections.unfit", ArticleCollection.LONGEST_NAME, ArticleCollection.LONGEST_NOTE);
    }
  }

  static Refusal noneSuch() {
    return new Refusal(404, "collections.unknown");
  }
}
