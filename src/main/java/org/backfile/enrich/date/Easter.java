package org.backfile.enrich.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Easter and the days around it, as the western churches reckon them. */
final class Easter implements DateRule {
  private record Day(int end, int fromSunday) {}

  @Override
  public @Nullable Found read(Words words, int at, Timeline timeline) {
    Day day = words.isCapital(at) ? day(words, at) : null;
    if (day == null) {
      return null;
    }
    boolean told = Years.stands(words, day.end);
    LocalDate date =
        told
            ? sunday(words.number(day.end)).plusDays(day.fromSunday)
            : nearest(day.fromSunday, Holidays.tense(words, at), timeline);
    return date == null ? null : new Found(day.end + (told ? 1 : 0), date.toString());
  }

  private static @Nullable Day day(Words words, int at) {
    if (words.are(at, "good", "friday")) {
      return new Day(at + 2, -2);
    }
    if (!words.at(at).equals("easter")) {
      return null;
    }
    return switch (words.at(at + 1)) {
      case "sunday" -> new Day(at + 2, 0);
      case "monday" -> new Day(at + 2, 1);
      default ->
          Holidays.isCued(words, at) || Years.stands(words, at + 1) ? new Day(at + 1, 0) : null;
    };
  }

  /** In the year of publication, unless the tense tells of another one. */
  private static @Nullable LocalDate nearest(int fromSunday, Tense tense, Timeline timeline) {
    LocalDate now = timeline.day();
    if (now == null) {
      return null;
    }
    LocalDate day = sunday(now.getYear()).plusDays(fromSunday);
    boolean before = tense == Tense.PAST && day.isAfter(now);
    boolean after = tense == Tense.FUTURE && day.isBefore(now);
    int year = now.getYear() - (before ? 1 : 0) + (after ? 1 : 0);
    return sunday(year).plusDays(fromSunday);
  }

  /** The Sunday after the first full moon of spring, by the rule of the Gregorian calendar. */
  private static LocalDate sunday(int year) {
    int golden = year % 19;
    int century = year / 100;
    int correction = century - century / 4 - (8 * century + 13) / 25;
    int epact = Math.floorMod(19 * golden + correction + 15, 30);
    int moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
    int weekday = Math.floorMod(year + year / 4 + moon + 2 - century + century / 4, 7);
    return LocalDate.of(year, 3, 28).plusDays((long) moon - weekday);
  }
}
