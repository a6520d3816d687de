package org.backfile.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Sketch;
import org.backfile.desk.Desk;
import org.backfile.query.Address;
import org.backfile.query.PlainWords;
import org.backfile.query.SearchRequest;
import org.backfile.wording.Wording;

/**
 * Writes what alerts have to tell. How far an alert has come and what it has to tell are kept in
 * one transaction, so nothing is told twice or passed over, whenever the program ends.
 */
final class Correspondent {
  /** How many articles one delivery tells of. */
  private static final int MOST = 200;

  private final Desk desk;
  private final Alerts alerts;
  private final Lookout lookout;
  private final Findings findings;
  private final String site;

  Correspondent(Desk desk, Alerts alerts, Lookout lookout, Findings findings, String site) {
    this.desk = desk;
    this.alerts = alerts;
    this.lookout = lookout;
    this.findings = findings;
    this.site = site;
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
    List<Lookout.Found> fresh = new ArrayList<>();
    List<Bulletin.Folded> folded = new ArrayList<>();
    for (Lookout.Found each : newest(found)) {
      String id = id(each);
      String hash = Findings.hash(each.hit().article());
      if (!told.has(id, hash)) {
        String story = told.story(id, sketch(each)).orElse(id);
        told.add(id, hash, story, sketch(each));
        if (story.equals(id)) {
          fresh.add(each);
        } else {
          folded.add(new Bulletin.Folded(id, hash, each.hit().article().article().title(), story));
        }
      }
    }
    List<Bulletin> bulletins = new ArrayList<>();
    if (!fresh.isEmpty() || !folded.isEmpty()) {
      bulletins.add(bulletin(alert, search, findings.of(fresh, search.request()), folded, now));
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

  /** Each article once, though it was seen again between two looks. */
  private static List<Lookout.Found> newest(List<Lookout.Found> found) {
    Set<String> met = new HashSet<>();
    return found.reversed().stream().filter(each -> met.add(id(each))).toList().reversed();
  }

  Bulletin bulletin(
      Alert alert,
      Watched search,
      List<Bulletin.Finding> articles,
      List<Bulletin.Folded> folded,
      Instant now) {
    return new Bulletin(
        Secrets.id(), Bulletin.NEWS, origin(alert, search, site), now.toString(), articles, folded);
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
