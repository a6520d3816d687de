package org.backfile.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.ArticleId;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.Desk;
import org.backfile.desk.DeskUnavailable;
import org.backfile.desk.SavedForm;
import org.backfile.desk.SavedSearch;
import org.backfile.desk.SavedSearches;
import org.backfile.desk.SavedToken;
import org.backfile.desk.SavedTokens;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.query.Aliases;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.SearchUnavailable;
import org.backfile.web.view.Moments;
import org.backfile.web.view.SavedCount;
import org.backfile.web.view.SavedRow;
import org.backfile.web.view.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The saved searches as whoever asks sees them, and what each may do with them. */
final class Drawer {
  private static final Logger LOG = LoggerFactory.getLogger(Drawer.class);

  /** The most articles that came of which it is counted how many are of a search. */
  private static final int MOST_ARRIVALS = 10_000;

  private static final Duration RUN_NOTED = Duration.ofMinutes(1);

  private final ArticleSearcher articles;
  private final SavedSearches searches;
  private final SavedTokens tokens;
  private final ArchiveLog log;
  private final Clock clock;
  private final Colleagues colleagues;

  /** Opens nothing. */
  Drawer(ArticleSearcher articles, Desk desk, Clock clock, Colleagues colleagues) {
    this.articles = articles;
    this.searches = new SavedSearches(desk);
    this.tokens = new SavedTokens(desk);
    this.log = new ArchiveLog(desk);
    this.clock = clock;
    this.colleagues = colleagues;
  }

  SavedSearches searches() {
    return searches;
  }

  Instant now() {
    return clock.instant();
  }

  SavedRow.Reader reader(Context context, Words words) {
    Moments moments = new Moments(words, clock.getZone());
    return new SavedRow.Reader(
        Visitors.of(context), colleagues.names(), Asked.aliases(context), moments);
  }

  /** Everything that who asks sees; of the bin only what they may take out of it. */
  List<SavedSearch> all(Context context) {
    Person person = Visitors.of(context);
    return searches.seenBy(person.id()).stream()
        .filter(search -> !search.isDeleted() || SavedRow.mayChange(search, person))
        .toList();
  }

  /**
   * The search that the address names.
   *
   * @throws Refusal also when it is there but not for who asks: nobody learns that it is
   */
  SavedSearch seen(Context context) {
    return seen(context, context.pathParam("slug"));
  }

  SavedSearch seen(Context context, String slug) {
    return searches.find(slug, Visitors.of(context).id()).orElseThrow(Drawer::none);
  }

  /** The search that the address names, to be changed; out of the bin when that is asked for. */
  SavedSearch changeable(Context context, boolean binned) {
    return changeable(context, context.pathParam("slug"), binned);
  }

  SavedSearch changeable(Context context, String slug, boolean binned) {
    Person person = Visitors.of(context);
    SavedSearch search =
        searches
            .bySlug(slug)
            .filter(found -> found.isSeenBy(person.id()) && found.isDeleted() == binned)
            .orElseThrow(Drawer::none);
    if (!SavedRow.mayChange(search, person)) {
      throw new Refusal(403, "saved.error.shared");
    }
    return search;
  }

  /**
   * Takes back what was last changed of a search.
   *
   * @throws Refusal when all would see again what who does it may not share, or when its owner kept
   *     for themselves what it was
   */
  void revert(SavedSearch search, Person person) {
    searches.revert(
        search.id(),
        former -> {
          if (former.shared() && !person.may(Right.EDIT)) {
            throw new Refusal(403, "saved.error.shared");
          }
          if (!former.shared() && !search.isOf(person.id())) {
            throw new Refusal(403, "saved.error.owner");
          }
        },
        now());
  }

  /**
   * A search, and the id of the person as whom it is read.
   *
   * @param reader who asks, or who made the token that is shown
   */
  record Opened(SavedSearch search, String reader) {}

  /**
   * The search that the address names, for whoever shows a token of this form or may see it. A
   * token gives what its maker sees, and nothing once that person is kept out.
   *
   * @throws Refusal the same for a wrong token, a revoked one, and where there is no search
   */
  Opened open(Context context, SavedForm form) {
    String secret = context.queryParam("token");
    if (secret == null) {
      if (!Visitors.of(context).may(Right.READ)) {
        throw new Refusal(401, "saved.error.token");
      }
      return new Opened(seen(context), Visitors.of(context).id());
    }
    context.header("Cache-Control", "private, no-cache");
    SavedSearch search =
        searches
            .bySlug(context.pathParam("slug"))
            .filter(found -> !found.isDeleted())
            .orElseThrow(Drawer::none);
    Optional<SavedToken> token = tokens.open(search.id(), form, secret, now());
    return token
        .filter(each -> search.isSeenBy(each.creator()) && !colleagues.isAway(each.creator()))
        .map(each -> new Opened(search, each.creator()))
        .orElseThrow(Drawer::none);
  }

  /**
   * A new token of a form.
   *
   * @throws Refusal when there are too many
   */
  SavedTokens.Fresh makeToken(SavedSearch search, SavedForm form, Person person) {
    return tokens
        .make(search.id(), form, person.id(), now())
        .orElseThrow(() -> new Refusal(409, "saved.error.tokens", SavedTokens.MOST));
  }

  /** The tokens that a person may know of: their own, and all of a search that is theirs. */
  List<SavedToken> tokensOf(SavedSearch search, Person person) {
    return tokens.of(search.id()).stream()
        .filter(token -> search.isOf(person.id()) || token.creator().equals(person.id()))
        .toList();
  }

  /** Makes a token that a person may know of open nothing. */
  void revokeToken(SavedSearch search, String id, Person person) {
    SavedToken token =
        tokensOf(search, person).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(Drawer::none);
    tokens.revoke(token.id(), now());
  }

  /** Refuses one more than anybody keeps. */
  void checkRoom(Person person, int more) {
    long own =
        searches.seenBy(person.id()).stream()
            .filter(search -> search.isOf(person.id()) && !search.isDeleted())
            .count();
    if (own + more > SavedSearches.MOST) {
      throw new Refusal(409, "saved.error.many", SavedSearches.MOST);
    }
  }

  /** Notes that a search ran, now and then; that it cannot be noted keeps nobody from reading. */
  void ran(SavedSearch search) {
    Instant last = search.lastRun();
    if (last == null || last.plus(RUN_NOTED).isBefore(now())) {
      noted(() -> searches.ran(search.id(), now()));
    }
  }

  /** Notes that who asks looked at the results, and says when they did before. */
  Optional<Instant> looked(SavedSearch search, Person person) {
    Optional<Instant> before = Optional.ofNullable(searches.looks(person.id()).get(search.id()));
    noted(() -> searches.looked(search.id(), person.id(), now()));
    return before;
  }

  /** How many results each search has and how many of them a person has not seen; in one go. */
  Map<String, SavedCount> counts(List<SavedSearch> all, Person person, Aliases aliases) {
    return counts(all, searches.looks(person.id()), aliases);
  }

  /**
   * The same, when it is known when the person looked.
   *
   * @return empty when there was no time to count them all
   */
  Map<String, SavedCount> counts(
      List<SavedSearch> all, Map<String, Instant> looks, Aliases aliases) {
    List<SearchRequest> asked = new ArrayList<>();
    Map<Instant, Set<ArticleId>> arrivals = arrivals(all, looks);
    for (SavedSearch each : all) {
      SearchRequest request = each.read(aliases).request();
      asked.add(request);
      arrived(each, looks, arrivals).ifPresent(ids -> asked.add(request.among(ids)));
    }
    try {
      List<Long> counted = articles.counts(asked);
      Map<String, SavedCount> counts = new HashMap<>();
      int next = 0;
      for (SavedSearch each : all) {
        long total = counted.get(next++);
        boolean isNews = arrived(each, looks, arrivals).isPresent();
        counts.put(
            each.id(), new SavedCount(total, isNews ? counted.get(next++) : SavedCount.UNKNOWN));
      }
      return counts;
    } catch (SearchUnavailable noTime) {
      LOG.debug("Saved searches are not counted: {}", noTime.getMessage());
      return Map.of();
    }
  }

  /** How many results a search has; less than 0 when there was no time to count. */
  long count(SearchRequest request) {
    try {
      return articles.counts(List.of(request)).getFirst();
    } catch (SearchUnavailable noTime) {
      return SavedCount.UNKNOWN;
    }
  }

  private static Optional<Set<ArticleId>> arrived(
      SavedSearch search, Map<String, Instant> looks, Map<Instant, Set<ArticleId>> arrivals) {
    return Optional.ofNullable(looks.get(search.id())).map(arrivals::get);
  }

  /** What came since each of the looks; none for a look since which too much came to tell. */
  private Map<Instant, Set<ArticleId>> arrivals(List<SavedSearch> all, Map<String, Instant> looks) {
    Map<Instant, Set<ArticleId>> arrivals = new HashMap<>();
    List<Instant> latestFirst =
        all.stream()
            .map(search -> looks.get(search.id()))
            .filter(Objects::nonNull)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    for (Instant look : latestFirst) {
      List<ArticleId> came = log.arrivals(look, MOST_ARRIVALS + 1);
      if (came.size() > MOST_ARRIVALS) {
        break;
      }
      arrivals.put(look, new HashSet<>(came));
    }
    return arrivals;
  }

  private static void noted(Runnable note) {
    try {
      note.run();
    } catch (DeskUnavailable busy) {
      LOG.warn("Not noted: {}", busy.getMessage());
    }
  }

  private static Refusal none() {
    return new Refusal(404, "saved.error.none");
  }
}
