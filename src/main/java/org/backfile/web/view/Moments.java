package org.backfile.web.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants as pages say them, in the language of the reader and the time of the newsroom. */
public record Moments(Words words, ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /**
   * A moment, for people and for machines.
   *
   * @param text empty when it never was
   * @param iso to the second
   */
  public record Moment(String text, String iso) {
    static final Moment NEVER = new Moment("", "");

    public boolean isNever() {
      return text.isEmpty();
    }
  }

  Moment of(@Nullable Instant instant) {
    if (instant == null) {
      return Moment.NEVER;
    }
    ZonedDateTime local = instant.atZone(zone);
    String day = words.date(local.toLocalDate());
    return new Moment(
        words.say("saved.moment", day, TIME.format(local)),
        instant.truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
