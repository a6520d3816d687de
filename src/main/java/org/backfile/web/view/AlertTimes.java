package org.backfile.web.view;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.backfile.alerts.Schedule;
import org.jspecify.annotations.Nullable;

/** Moments and hours of alerts in words, in the time zone of the desk. */
record AlertTimes(ZoneId zone, Words words) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** Day and minute; empty when it never was. */
  String moment(@Nullable Instant instant) {
    if (instant == null) {
      return "";
    }
    ZonedDateTime local = instant.atZone(zone);
    return words.date(local.toLocalDate()) + ", " + TIME.format(local);
  }

  String schedule(Schedule schedule) {
    return schedule.isAtOnce()
        ? words.say("alerts.when.at-once")
        : words.say(
            "alerts.when.told",
            schedule.days().stream().map(this::day).collect(Collectors.joining(", ")),
            times(schedule));
  }

  static String times(Schedule schedule) {
    return schedule.times().stream().map(LocalTime::toString).collect(Collectors.joining(", "));
  }

  String day(DayOfWeek day) {
    return words.say("alerts.day." + Schedule.key(day));
  }
}
