package org.backfile.enrich.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days that go by a name all over the world: {@code Christmas Eve}, {@code New Year's Day}, {@code
 * last Thanksgiving}. Names that stand for different days in different countries are left alone.
 */
final class Holidays implements DateRule {
  private static final Set<String> CUES = Set.of("at", "over");

  private static final Set<String> YEAR_JOINTS = Set.of("in", "of", ",");

  private record Day(int end, int month, int day) {}

  @Override
  public @Nullable Found read(Words words, int at, Timeline timeline) {
    if (!words.isCapital(at)) {
      return null;
    }
    Tense tense = tense(words, at);
    if (words.at(at).equals("thanksgiving")) {
      return thanksgiving(words, at, tense, timeline);
    }
    Day day = day(words, at);
    if (day == null) {
      return null;
    }
    int yearAt = day.end + (words.is(day.end, YEAR_JOINTS) ? 1 : 0);
    boolean year = Years.stands(words, yearAt);
    String value =
        year
            ? Timeline.day(words.number(yearAt), day.month, day.day)
            : timeline.day(day.month, day.day, tense);
    return value == null ? null : new Found(year ? yearAt + 1 : day.end, value);
  }

  private static @Nullable Day day(Words words, int at) {
    String next = words.at(at + 1);
    return switch (words.at(at)) {
      case "christmas" -> {
        boolean eve = next.equals("eve");
        boolean named = eve || next.equals("day");
        boolean meant = named || isCued(words, at) || Years.stands(words, at + 1);
        yield meant ? new Day(at + (named ? 2 : 1), 12, eve ? 24 : 25) : null;
      }
      case "new" -> {
        boolean year = words.are(at + 1, "year", "'s");
        boolean eve = year && words.at(at + 3).equals("eve");
        boolean day = year && words.at(at + 3).equals("day");
        yield eve ? new Day(at + 4, 12, 31) : day ? new Day(at + 4, 1, 1) : null;
      }
      case "halloween" -> isCued(words, at) ? new Day(at + 1, 10, 31) : null;
      default -> null;
    };
  }

  /** The fourth Thursday of November, as in the United States. */
  private static @Nullable Found thanksgiving(Words words, int at, Tense tense, Timeline timeline) {
    int end = at + 1 + (words.at(at + 1).equals("day") ? 1 : 0);
    boolean year = Years.stands(words, end);
    String month = year ? words.at(end) + "-11" : timeline.month(11, tense);
    if (month.startsWith("X") || !(year || end > at + 1 || isCued(words, at))) {
      return null;
    }
    LocalDate november = LocalDate.parse(month + "-01");
    LocalDate day = november.with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    return new Found(end + (year ? 1 : 0), day.toString());
  }

  static boolean isCued(Words words, int at) {
    return words.is(at - 1, CalendarWords.BEFORE_DATES) || words.is(at - 1, CUES);
  }

  static Tense tense(Words words, int at) {
    return switch (words.at(at - 1)) {
      case "last" -> Tense.PAST;
      case "next" -> Tense.FUTURE;
      default -> Tense.around(words, at, at + 1);
    };
  }
}
