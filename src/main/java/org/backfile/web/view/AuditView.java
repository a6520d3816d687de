package org.backfile.web.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.backfile.people.AuditEntry;

/**
 * Who did what. Template {@code audit}.
 *
 * @param older the address of what was done before; empty at the end
 */
public record AuditView(List<Row> rows, String older) {
  /** How many entries a page shows. */
  public static final int SIZE = 50;

  public AuditView {
    rows = List.copyOf(rows);
  }

  /**
   * One thing that was done.
   *
   * @param instant for machines
   * @param at for people, in UTC
   */
  public record Row(
      String instant, String at, String name, String action, String subject, String address) {}

  /** The page of these entries, of which there may be one more than it shows. */
  public static AuditView of(List<AuditEntry> entries, Words words) {
    List<AuditEntry> shown = entries.subList(0, Math.min(SIZE, entries.size()));
    String older = entries.size() > SIZE ? "/people/audit?before=" + shown.getLast().number() : "";
    return new AuditView(shown.stream().map(one -> row(one, words)).toList(), older);
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/people/audit";
  }

  private static Row row(AuditEntry entry, Words words) {
    return new Row(
        entry.at().toString(),
        time(entry.at()),
        entry.name(),
        action(entry.action(), words),
        entry.subject(),
        entry.address());
  }

  /** As it is sorted; everyone reads it alike. */
  private static String time(Instant at) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
        .withZone(ZoneOffset.UTC)
        .format(at);
  }

  private static String action(String action, Words words) {
    try {
      return words.say("people.action." + action);
    } catch (MissingResourceException ofAnotherRoom) {
      return action;
    }
  }
}
