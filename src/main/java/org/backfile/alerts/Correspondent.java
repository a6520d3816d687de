package org.backfile.alerts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Sketch;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.ArticleCollections;
import org.backfile.desk.Desk;
import org.backfile.query.Address;
import org.backfile.query.PlainWords;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.WithCollections;
import org.backfile.wording.Wording;

/**
 * Writes what alerts have to tell. How far an alert has come and what it has to tell are kept in
 * one transaction, so nothing is told twice or passed over, whenever the program ends.
 */
final class Correspondent {
  /** How many articles one delivery tells of. */
  private static final int MOST = 200;

  private final Desk desk;
  private final ArticleSearcher articles;
  private final Alerts alerts;
  private final String site;

  Correspondent(AlertRunner.Parts parts, String site) {
    this.desk = parts.desk();
    this.articles = parts.articles();
    this.alerts = parts.alerts();
    this.site = site;
  }

  /** The articles as the owner of an alert sees them. */
  private ArticleSearcher seen(Alert alert) {
    return new WithCollections(articles, new ArticleCollections(desk).seenBy(alert.owner()));
  }

  /** Looks for what is new to an alert until there is no more, and puts it out to be sent. */
  void attend(Alert alert, Watched search, Instant now) {
    Optional<Alert> next = Optional.of(alert);
    while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
      next = step(next.orElseThrow(), search, now);
    }
  }

  /** One delivery at most; the alert as it is then when there is more, else empty. */
  private Optional<Alert> step(Alert alert, Watched search, Instant now) {
    List<Lookout.Found> found = new ArrayList<>();
    Lookout lookout = new Lookout(seen(alert), new ArchiveLog(desk));
    Lookout.Look look;
    long upTo = alert.seen();
    do {
      look = lookout.look(search.request(), upTo, now);
      found.addAll(look.found());
      upTo = look.upTo();
    } while (!look.done() && found.size() < MOST);
    Instant due = look.done() ? alert.terms().schedule().next(now, alerts.zone()) : alert.due();
    if (upTo == alert.seen() && due.equals(alert.due())) {
      return Optional.empty();
    }
    boolean moved = tell(alert, search, found, upTo, due, now);
    return moved && !look.done() ? alerts.byId(alert.id()) : Optional.empty();
  }

  private boolean tell(
      Alert alert, Watched search, List<Lookout.Found> found, long upTo, Instant due, Instant now) {
    Map<String, Sketch> sketches = new LinkedHashMap<>();
    found.forEach(each -> sketches.put(id(each), sketch(each)));
    Told told = Told.of(alert.id(), sketches, desk);
    Sorted sorted = sorted(newest(found), sketches, told);
    List<Bulletin> bulletins = new ArrayList<>();
    if (!sorted.isEmpty()) {
      bulletins.add(bulletin(alert, search, sorted, now));
    }
    return desk.write(
        handle -> {
          if (!Alerts.move(handle, alert, Slips.basis(search), upTo, due, now)) {
            return false;
          }
          for (Bulletin bulletin : bulletins) {
            Deliveries.put(handle, alert, bulletin, now);
            told.keep(handle, alert.id(), bulletin.delivery());
          }
          return true;
        });
  }

  /** What is told, and what is not as its story was. */
  private record Sorted(List<Lookout.Found> fresh, List<Bulletin.Folded> folded) {
    boolean isEmpty() {
      return fresh.isEmpty() && folded.isEmpty();
    }
  }

  private static Sorted sorted(List<Lookout.Found> found, Map<String, Sketch> sketches, Told told) {
    List<Lookout.Found> fresh = new ArrayList<>();
    List<Bulletin.Folded> folded = new ArrayList<>();
    for (Lookout.Found each : found) {
      String id = id(each);
      String hash = Findings.hash(each.hit().article());
      if (!told.has(id, hash)) {
        Sketch sketch = Objects.requireNonNull(sketches.get(id));
        String story = told.story(id, sketch).orElse(id);
        told.add(id, hash, story, sketch);
        if (story.equals(id)) {
          fresh.add(each);
        } else {
          folded.add(new Bulletin.Folded(id, hash, each.hit().article().article().title(), story));
        }
      }
    }
    return new Sorted(fresh, folded);
  }

  /** Each article once, though it was seen again between two looks. */
  private static List<Lookout.Found> newest(List<Lookout.Found> found) {
    Set<String> met = new HashSet<>();
    return found.reversed().stream().filter(each -> met.add(id(each))).toList().reversed();
  }

  private Bulletin bulletin(Alert alert, Watched search, Sorted sorted, Instant now) {
    ArticleSearcher seen = seen(alert);
    Findings findings = new Findings(seen, new Lookout(seen, new ArchiveLog(desk)), site);
    return new Bulletin(
        Secrets.id(),
        Bulletin.NEWS,
        origin(alert, search, site),
        now.truncatedTo(ChronoUnit.SECONDS).toString(),
        findings.of(sorted.fresh, search.request()),
        sorted.folded);
  }

  static Bulletin.Origin origin(Alert alert, Watched search, String site) {
    SearchRequest request = search.request();
    Wording wording = Wording.of(alert.terms().language()).orElse(Wording.ENGLISH);
    return new Bulletin.Origin(
        alert.id(),
        search.saved().name(),
        site + Address.of(request),
        PlainWords.of(request, wording));
  }

  private static String id(Lookout.Found found) {
    return found.hit().article().id().value();
  }

  private static Sketch sketch(Lookout.Found found) {
    return Sketch.of(found.hit().article().article().body());
  }
}
