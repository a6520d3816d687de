package org.backfile.web.view;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.backfile.alerts.Alert;
import org.backfile.alerts.Watched;

/**
 * The alerts of a person.
 *
 * @param bin those that were deleted
 */
public record AlertsView(List<Row> rows, List<Row> bin) {
  /** An alert with its search, as far as there is one. */
  public record Watching(Alert alert, Optional<Watched> search) {}

  /**
   * One alert.
   *
   * @param state empty while it watches
   */
  public record Row(
      String name, String address, String channel, String target, String when, String state) {}

  public AlertsView {
    rows = List.copyOf(rows);
    bin = List.copyOf(bin);
  }

  public static AlertsView of(List<Watching> all, List<Watching> bin, ZoneId zone, Words words) {
    AlertTimes times = new AlertTimes(zone, words);
    return new AlertsView(
        all.stream().map(each -> row(each, times, words)).toList(),
        bin.stream().map(each -> row(each, times, words)).toList());
  }

  private static Row row(Watching each, AlertTimes times, Words words) {
    Alert alert = each.alert();
    return new Row(
        AlertView.name(each.search(), words),
        alert.path(),
        words.say("alerts.channel." + alert.terms().channel().key()),
        alert.terms().target(),
        times.schedule(alert.terms().schedule()),
        alert.isLive() ? "" : AlertView.state(alert, words));
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/alerts";
  }
}
