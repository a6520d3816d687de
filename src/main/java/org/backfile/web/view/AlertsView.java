package org.backfile.web.view;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.backfile.alerts.Alert;
import org.backfile.alerts.Watched;

/** The alerts of a person. */
public record AlertsView(List<Row> rows) {
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
  }

  public static AlertsView of(List<Watching> all, ZoneId zone, Words words) {
    AlertTimes times = new AlertTimes(zone, words);
    return new AlertsView(
        all.stream()
            .map(
                each ->
                    new Row(
                        AlertView.name(each.search(), words),
                        each.alert().path(),
                        words.say("alerts.channel." + each.alert().terms().channel().key()),
                        each.alert().terms().target(),
                        times.schedule(each.alert().terms().schedule()),
                        each.alert().isLive() ? "" : AlertView.state(each.alert(), words)))
            .toList());
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/alerts";
  }
}
