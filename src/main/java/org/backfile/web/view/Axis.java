package org.backfile.web.view;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.article.PartialDate;
import org.backfile.article.PartialDate.Precision;

/**
 * Years, months or days in a row, none left out.
 *
 * @param units in which this stretch of time can be cut, the coarsest first
 * @param isCut whether earlier years are left out, as there are more than {@link #MOST}
 */
public record Axis(
    Precision unit, List<PartialDate> periods, List<Precision> units, boolean isCut) {
  /** The most periods in a row. */
  public static final int MOST = 120;

  private static final int MOST_DAYS_UNASKED = 45;
  private static final int MOST_MONTHS_UNASKED = 36;

  /** From the first day to the last, in the unit that is asked for, or in one that suits. */
  public static Axis of(LocalDate first, LocalDate last, Optional<Precision> asked) {
    List<Precision> units =
        Arrays.stream(Precision.values())
            .filter(unit -> unit == Precision.YEAR || between(first, last, unit) <= MOST)
            .filter(unit -> between(first, last, unit) > 1 || unit == Precision.DAY)
            .toList();
    Precision unit = asked.filter(units::contains).orElseGet(() -> suiting(first, last));
    long size = between(first, last, unit);
    List<PartialDate> periods = new ArrayList<>();
    for (long i = Math.max(0, size - MOST); i < size; i++) {
      periods.add(cut(first.plus(i, step(unit)), unit));
    }
    return new Axis(unit, List.copyOf(periods), units, size > MOST);
  }

  /** The unit with this key, such as {@code month}. */
  public static Optional<Precision> unit(String key) {
    return Arrays.stream(Precision.values()).filter(unit -> key(unit).equals(key)).findFirst();
  }

  static String key(Precision unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  /** A period in few letters. */
  String brief(PartialDate period, Words words) {
    String month =
        period.month() == 0
            ? ""
            : Month.of(period.month())
                .getDisplayName(TextStyle.SHORT_STANDALONE, words.wording().locale());
    String year = Integer.toString(period.year());
    return switch (unit) {
      case YEAR -> year;
      case MONTH -> words.say("dates.month", month, year);
      case DAY -> words.say("dates.day-of-month", period.day(), month);
    };
  }

  private static Precision suiting(LocalDate first, LocalDate last) {
    if (between(first, last, Precision.DAY) <= MOST_DAYS_UNASKED) {
      return Precision.DAY;
    }
    boolean months = between(first, last, Precision.MONTH) <= MOST_MONTHS_UNASKED;
    return months ? Precision.MONTH : Precision.YEAR;
  }

  private static long between(LocalDate first, LocalDate last, Precision unit) {
    return step(unit).between(cut(first, unit).first(), cut(last, unit).first()) + 1;
  }

  private static ChronoUnit step(Precision unit) {
    return switch (unit) {
      case YEAR -> ChronoUnit.YEARS;
      case MONTH -> ChronoUnit.MONTHS;
      case DAY -> ChronoUnit.DAYS;
    };
  }

  private static PartialDate cut(LocalDate day, Precision unit) {
    return switch (unit) {
      case YEAR -> new PartialDate(day.getYear(), 0, 0);
      case MONTH -> new PartialDate(day.getYear(), day.getMonthValue(), 0);
      case DAY -> PartialDate.of(day);
    };
  }
}
