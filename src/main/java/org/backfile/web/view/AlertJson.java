package org.backfile.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.alerts.Alert;
import org.backfile.alerts.Bulletin;
import org.backfile.alerts.Delivery;
import org.backfile.alerts.Telling;
import org.backfile.alerts.Watched;
import org.backfile.query.Repair;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Alerts and what they sent as JSON and as rows of a table. Keys are promised for ever. */
public final class AlertJson {
  /** The heads of the columns of the log. */
  public static final List<String> COLUMNS =
      List.of(
          "delivery",
          "made",
          "alert",
          "search",
          "target",
          "status",
          "attempts",
          "ended",
          "article",
          "version",
          "change",
          "title",
          "reasons",
          "story");

  private AlertJson() {}

  public static Map<String, Object> of(Alert alert, Optional<Watched> search) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", alert.id());
    json.put("search", alert.search());
    json.put("name", search.map(found -> found.saved().name()).orElse(null));
    json.put("channel", alert.terms().channel().key());
    json.put("target", alert.terms().target());
    json.put("schedule", alert.terms().schedule().key());
    json.put("language", alert.terms().language());
    json.put("state", alert.state().key());
    json.put("cause", alert.cause());
    List<Repair> slips = search.map(found -> found.misunderstood(alert)).orElse(List.of());
    json.put("problems", Repair.say(slips, Wording.ENGLISH));
    json.put("created", text(alert.created()));
    json.put("checked", text(alert.checked()));
    json.put("next", alert.terms().schedule().isAtOnce() ? null : text(alert.due()));
    json.put("deleted", text(alert.deleted()));
    return json;
  }

  public static Map<String, Object> of(Delivery delivery) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", delivery.id());
    json.put("alert", delivery.alert());
    json.put("target", delivery.target());
    json.put("status", delivery.status().key());
    json.put("made", text(delivery.made()));
    json.put("due", text(delivery.due()));
    json.put("ended", text(delivery.ended()));
    json.put("attempts", delivery.attempts().stream().map(AlertJson::attempt).toList());
    json.put("content", delivery.bulletin());
    return json;
  }

  /** One page of the log. */
  public static Map<String, Object> log(List<Delivery> deliveries, long total, int page) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("total", total);
    json.put("page", page);
    json.put("deliveries", deliveries.stream().map(AlertJson::of).toList());
    return json;
  }

  /** A row for each article that was told or folded; one without an article when there is none. */
  public static List<List<String>> rows(Delivery delivery) {
    List<List<String>> rows = new ArrayList<>();
    Bulletin bulletin = delivery.bulletin();
    for (Bulletin.Finding told : bulletin.articles()) {
      String reasons = String.join("; ", Telling.reasons(told, Wording.ENGLISH));
      rows.add(
          row(
              delivery,
              told.id(),
              told.version(),
              told.change(),
              told.title(),
              reasons,
              told.id()));
    }
    for (Bulletin.Folded folded : bulletin.folded()) {
      rows.add(
          row(
              delivery,
              folded.id(),
              folded.version(),
              "folded",
              folded.title(),
              "",
              folded.story()));
    }
    return rows.isEmpty() ? List.of(row(delivery, "", "", bulletin.kind(), "", "", "")) : rows;
  }

  private static List<String> row(Delivery delivery, String... article) {
    List<String> row =
        new ArrayList<>(
            List.of(
                delivery.id(),
                delivery.made().toString(),
                delivery.alert(),
                delivery.bulletin().alert().name(),
                delivery.target(),
                delivery.status().key(),
                Integer.toString(delivery.attempts().size()),
                delivery.ended() == null ? "" : delivery.ended().toString()));
    row.addAll(List.of(article));
    return row;
  }

  private static Map<String, Object> attempt(Delivery.Attempt attempt) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", attempt.number());
    json.put("started", text(attempt.started()));
    json.put("ended", text(attempt.ended()));
    json.put("outcome", attempt.outcome());
    json.put("response", attempt.response());
    return json;
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
