package org.backfile.web.view;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.backfile.alerts.Alert;
import org.backfile.alerts.Channel;
import org.backfile.alerts.Watched;
import org.backfile.query.PlainWords;
import org.backfile.query.Repair;

/**
 * One alert.
 *
 * @param search the path of its saved search; empty when it is gone
 * @param cause why it waits; empty when it does not
 * @param slips what of the search is no longer understood
 * @param secret shown this once; else empty
 * @param checked empty when it never looked
 * @param next when it looks again; empty when it does so at once
 */
public record AlertView(
    String name,
    String search,
    String reading,
    String address,
    Standing standing,
    String cause,
    List<String> slips,
    boolean webhook,
    String secret,
    String checked,
    String next,
    AlertFields fields) {
  /** What can be done with it. */
  public record Standing(String words, boolean live, boolean deleted) {}

  public AlertView {
    slips = List.copyOf(slips);
  }

  public static AlertView of(
      Alert alert, Optional<Watched> search, String secret, ZoneId zone, Words words) {
    AlertTimes times = new AlertTimes(zone, words);
    List<Repair> slips = search.map(found -> found.misunderstood(alert)).orElse(List.of());
    return new AlertView(
        name(search, words),
        search.map(found -> found.saved().path()).orElse(""),
        search.map(f -> PlainWords.of(f.read().request(), words.wording())).orElse(""),
        alert.path(),
        new Standing(state(alert, words), alert.isLive(), alert.deleted() != null),
        alert.cause().isEmpty() ? "" : words.say("alerts.cause." + alert.cause()),
        Repair.say(slips, words.wording()),
        alert.terms().channel() == Channel.WEBHOOK,
        secret,
        times.moment(alert.checked()),
        alert.terms().schedule().isAtOnce() ? "" : times.moment(alert.due()),
        AlertFields.of(alert.terms(), zone, words));
  }

  static String name(Optional<Watched> search, Words words) {
    return search
        .map(found -> found.saved().name())
        .orElseGet(() -> words.say("alerts.cause.deleted"));
  }

  static String state(Alert alert, Words words) {
    return words.say("alerts.state." + alert.state().key());
  }

  /** The path of what it sent. */
  public String log() {
    return AlertLogView.path(address.substring(address.lastIndexOf('/') + 1), 1);
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }
}
