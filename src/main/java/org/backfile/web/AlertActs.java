package org.backfile.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backfile.alerts.Alert;
import org.backfile.alerts.AlertSettings;
import org.backfile.alerts.Alerts;
import org.backfile.alerts.Deliveries;
import org.backfile.alerts.Delivery;
import org.backfile.alerts.ExpectedVolume;
import org.backfile.alerts.Watched;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.SavedSearch;
import org.backfile.desk.SavedSearches;
import org.backfile.search.SearchUnavailable;

/** What people do with their own alerts, by pages or by programs. Those of others do not exist. */
final class AlertActs {
  private static final Duration BETWEEN_TESTS = Duration.ofSeconds(20);

  private final WebParts parts;
  private final Alerts alerts;
  private final Deliveries deliveries;
  private final SavedSearches searches;
  private final ArchiveLog log;
  private final ExpectedVolume volume;

  AlertActs(WebParts parts) {
    this.parts = parts;
    this.alerts = new Alerts(parts.desk(), parts.alerts().zone());
    this.deliveries = new Deliveries(parts.desk());
    this.searches = new SavedSearches(parts.desk());
    this.log = new ArchiveLog(parts.desk());
    this.volume = new ExpectedVolume(parts.articles(), log, parts.clock());
  }

  Alerts alerts() {
    return alerts;
  }

  Deliveries deliveries() {
    return deliveries;
  }

  AlertSettings settings() {
    return parts.alerts();
  }

  List<Alert> own(Context context) {
    return alerts.of(me(context));
  }

  List<Alert> binned(Context context) {
    return alerts.binned(me(context));
  }

  /** The alert that the path names, deleted or not. */
  Alert asked(Context context) {
    return alerts
        .byId(context.pathParam("id"))
        .filter(alert -> alert.owner().equals(me(context)))
        .orElseThrow(() -> new Refusal(404, "alerts.error.no-alert"));
  }

  /** The search of an alert, as it is understood today; empty when it is gone. */
  Optional<Watched> watched(Alert alert) {
    return searches
        .byId(alert.search())
        .filter(saved -> !saved.isDeleted() && saved.isSeenBy(alert.owner()))
        .map(this::watched);
  }

  /** What a person calls a search by: its id or its short name. */
  Watched search(String named, Context context) {
    String me = me(context);
    return searches
        .find(named, me)
        .or(() -> searches.byId(named).filter(s -> s.isSeenBy(me) && !s.isDeleted()))
        .map(this::watched)
        .orElseThrow(() -> new Refusal(404, "alerts.error.no-search"));
  }

  List<SavedSearch> searches(Context context) {
    return searches.seenBy(me(context)).stream().filter(search -> !search.isDeleted()).toList();
  }

  /** Empty when it cannot be counted now. */
  Optional<ExpectedVolume.Volume> volume(Watched search) {
    try {
      return Optional.of(volume.of(search, alerts.zone()));
    } catch (SearchUnavailable notNow) {
      return Optional.empty();
    }
  }

  Alert make(Watched search, Alert.Terms terms, Context context) {
    if (own(context).size() >= Alerts.MOST) {
      throw new Refusal(409, "alerts.error.too-many", Alerts.MOST);
    }
    return alerts.add(me(context), search, terms, log.last(), now());
  }

  void change(Alert alert, Alert.Terms terms) {
    alerts.change(alert.id(), terms, now());
  }

  void resume(Alert alert) {
    Watched search = watched(alert).orElseThrow(() -> new Refusal(409, "alerts.error.no-search"));
    alerts.resume(alert, search, log.last());
  }

  void delete(Alert alert) {
    alerts.delete(alert.id(), now());
  }

  String test(Alert alert) {
    Watched search = watched(alert).orElseThrow(() -> new Refusal(409, "alerts.error.no-search"));
    boolean soon =
        deliveries.page(new Deliveries.Asked(alert.owner(), alert.id()), 0, 1).stream()
            .anyMatch(d -> d.bulletin().isTest() && d.made().plus(BETWEEN_TESTS).isAfter(now()));
    if (soon) {
      throw new Refusal(429, "alerts.error.soon");
    }
    return deliveries.test(alert, search, settings().site(), now());
  }

  Delivery delivery(Context context) {
    return deliveries
        .find(context.pathParam("delivery"), me(context))
        .orElseThrow(() -> new Refusal(404, "alerts.error.no-delivery"));
  }

  void again(Delivery delivery) {
    deliveries.again(delivery.id(), now());
  }

  static String me(Context context) {
    return Visitors.of(context).id();
  }

  private Instant now() {
    return parts.clock().instant();
  }

  private Watched watched(SavedSearch saved) {
    return Watched.of(saved, parts.aliases().now());
  }
}
