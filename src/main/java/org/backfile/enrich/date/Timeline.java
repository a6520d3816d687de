package org.backfile.enrich.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.backfile.article.PartialDate;
import org.backfile.article.PartialDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * What the relative dates of one article are counted from: its publication date, as exact as that
 * is known, and the last date that its text has named. Without either nothing is guessed.
 */
final class Timeline {
  /** How many words a quarter stays the one that "a year earlier" is compared with. */
  private static final int QUARTER_REACH = 120;

  private final @Nullable PartialDate published;
  private int quarterAt = Integer.MIN_VALUE / 2;
  private String quarter = "";
  private String last = "";

  Timeline(@Nullable PartialDate published) {
    this.published = published;
  }

  /** Remembers a date that the text has named, for "that year" and "the following month". */
  void remember(String value) {
    last = value;
  }

  /** Remembers a quarter that a report is about, for "the quarter" and "a year earlier". */
  void report(String value, int word) {
    quarter = value;
    quarterAt = word;
  }

  /**
   * The quarter that was just spoken of, if it is over, else the one that ended last before
   * publication.
   */
  @Nullable String latestQuarter(int word) {
    String current = fromPublication(Unit.QUARTER, 0);
    boolean over = current == null || quarter.compareTo(current) < 0;
    return isSpoken(word) && over ? quarter : fromPublication(Unit.QUARTER, -1);
  }

  /** Another day of the month that was just named; null when none was. */
  @Nullable String sameMonth(int day) {
    boolean whole = last.length() == 10;
    return whole ? last.substring(0, 8) + Unit.padded(day, 2) : null;
  }

  /** The date so many units from publication; null when that is not known exactly enough. */
  @Nullable String fromPublication(Unit unit, long count) {
    LocalDate day = known(unit);
    return day == null ? null : value(unit, unit.plus(day, count));
  }

  /** The date so many units from the last date named; null when there is none so exact. */
  @Nullable String fromLast(Unit unit, long count) {
    PartialDate date = PartialDate.parse(last).orElse(null);
    if (date == null || tooCoarse(date, unit)) {
      return null;
    }
    return value(unit, unit.plus(date.first(), count));
  }

  /** The quarter a year before the one that was just spoken of; null when none was. */
  @Nullable String quarterYearBefore(int word) {
    return isSpoken(word) ? quarterOf(Integer.parseInt(quarter.substring(0, 4)) - 1, word) : null;
  }

  /** The quarter that was just spoken of, but in this year; null when none was. */
  @Nullable String quarterOf(int year, int word) {
    return isSpoken(word) ? Unit.padded(year, 4) + quarter.substring(4) : null;
  }

  private boolean isSpoken(int word) {
    return word - quarterAt <= QUARTER_REACH && !quarter.isEmpty();
  }

  /** The day of publication; null when it is not known to the day. */
  @Nullable LocalDate day() {
    return known(Unit.DAY);
  }

  /** The year of publication moved by some years; null when it is not known. */
  @Nullable Integer year(int step) {
    return published == null ? null : published.year() + step;
  }

  /** Whether publication falls on the weekend, which "the weekend" then is. */
  boolean isWeekend() {
    LocalDate day = day();
    return day != null && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  @Nullable String weekday(int weekday, int step) {
    LocalDate day = day();
    if (day == null) {
      return null;
    }
    DayOfWeek wanted = DayOfWeek.of(weekday);
    return day.with(
            step < 0
                ? TemporalAdjusters.previous(wanted)
                : step > 0 ? TemporalAdjusters.next(wanted) : TemporalAdjusters.nextOrSame(wanted))
        .toString();
  }

  /** A weekday without "last" or "next": the nearest one in the direction of the tense. */
  @Nullable String weekday(int weekday, Tense tense) {
    LocalDate day = day();
    if (day == null) {
      return null;
    }
    DayOfWeek wanted = DayOfWeek.of(weekday);
    return day.with(
            tense == Tense.FUTURE
                ? TemporalAdjusters.nextOrSame(wanted)
                : TemporalAdjusters.previousOrSame(wanted))
        .toString();
  }

  /** A month without a year, such as {@code XXXX-06} when publication tells nothing. */
  String month(int month, Tense tense) {
    LocalDate now = known(Unit.MONTH);
    if (now == null) {
      return "XXXX-" + Unit.padded(month, 2);
    }
    int ahead = Math.floorMod(month - now.getMonthValue(), 12);
    int year =
        ahead <= monthsAhead(tense) ? now.plusMonths(ahead).getYear() : yearBefore(now, month);
    return Unit.padded(year, 4) + "-" + Unit.padded(month, 2);
  }

  /** A month after "last", "this" or "next". */
  String month(int month, int step) {
    LocalDate now = known(Unit.MONTH);
    if (now == null) {
      return "XXXX-" + Unit.padded(month, 2);
    }
    boolean passed = month < now.getMonthValue();
    boolean other = step < 0 ? !passed : step > 0 && month <= now.getMonthValue();
    return Unit.padded(now.getYear() + (other ? step : 0), 4) + "-" + Unit.padded(month, 2);
  }

  /** A season after "last", "this" or "next"; null when publication does not tell which. */
  @Nullable String season(CalendarWords.Season season, int step) {
    LocalDate now = known(Unit.MONTH);
    if (now == null) {
      return null;
    }
    boolean begun = season.firstMonth % 12 < now.getMonthValue();
    int back = step < 0 && !begun ? 1 : 0;
    int winter = season == CalendarWords.Season.WI && step <= 0 && now.getMonthValue() < 12 ? 1 : 0;
    int year = now.getYear() - Math.max(back, winter) + (step > 0 ? 1 : 0);
    return Unit.padded(year, 4) + "-" + season.name();
  }

  /** A day without a year; null when the calendar never has it. */
  @Nullable String day(int month, int day, Tense tense) {
    if (isNoDay(2000, month, day)) {
      return null;
    }
    LocalDate now = known(Unit.MONTH);
    if (now == null) {
      return "XXXX-" + Unit.padded(month, 2) + "-" + Unit.padded(day, 2);
    }
    int ahead = Math.floorMod(month - now.getMonthValue(), 12);
    int year = ahead <= daysAhead(tense) ? now.plusMonths(ahead).getYear() : yearBefore(now, month);
    return isNoDay(year, month, day)
        ? null
        : Unit.padded(year, 4) + "-" + Unit.padded(month, 2) + "-" + Unit.padded(day, 2);
  }

  /** A quarter without a year; null when publication does not tell which. */
  @Nullable String quarter(int number, Tense tense) {
    LocalDate now = known(Unit.MONTH);
    if (now == null) {
      return null;
    }
    int current = (now.getMonthValue() + 2) / 3;
    int reach = tense == Tense.FUTURE ? 4 : tense == Tense.UNKNOWN ? 1 : 0;
    boolean ahead = number > current + reach;
    boolean behind = tense == Tense.FUTURE && number < current - 1;
    int year = now.getYear() - (ahead ? 1 : 0) + (behind ? 1 : 0);
    return Unit.padded(year, 4) + "-Q" + number;
  }

  /** A full date; null when the calendar has no such day. */
  static @Nullable String day(int year, int month, int day) {
    return isNoDay(year, month, day)
        ? null
        : Unit.padded(year, 4) + "-" + Unit.padded(month, 2) + "-" + Unit.padded(day, 2);
  }

  private static boolean isNoDay(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return false;
    } catch (DateTimeException notInTheCalendar) {
      return true;
    }
  }

  private @Nullable LocalDate known(Unit unit) {
    return published == null || tooCoarse(published, unit) ? null : published.first();
  }

  private static boolean tooCoarse(PartialDate date, Unit unit) {
    return switch (unit) {
      case DAY, WEEK -> date.precision() != Precision.DAY;
      case MONTH, QUARTER -> date.precision() == Precision.YEAR;
      case YEAR, DECADE, CENTURY -> false;
    };
  }

  private static @Nullable String value(Unit unit, LocalDate day) {
    return day.getYear() < 1000 || day.getYear() > 2199 ? null : unit.value(day);
  }

  private static int monthsAhead(Tense tense) {
    return switch (tense) {
      case PAST -> 1;
      case UNKNOWN -> 2;
      case FUTURE -> 9;
    };
  }

  private static int daysAhead(Tense tense) {
    return switch (tense) {
      case PAST -> 2;
      case UNKNOWN -> 4;
      case FUTURE -> 8;
    };
  }

  private static int yearBefore(LocalDate now, int month) {
    return month <= now.getMonthValue() ? now.getYear() : now.getYear() - 1;
  }
}
