package org.backfile.enrich.date;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A length of time that dates are counted in. */
enum Unit {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  DECADE,
  CENTURY;

  /** The unit that this word names, in singular or plural; null when it names none. */
  static @Nullable Unit of(String word) {
    return switch (word) {
      case "day", "days" -> DAY;
      case "week", "weeks" -> WEEK;
      case "month", "months" -> MONTH;
      case "quarter", "quarters" -> QUARTER;
      case "year", "years" -> YEAR;
      case "decade", "decades" -> DECADE;
      case "century", "centuries" -> CENTURY;
      default -> null;
    };
  }

  LocalDate plus(LocalDate day, long count) {
    return switch (this) {
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3 * count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(10 * count);
      case CENTURY -> day.plusYears(100 * count);
    };
  }

  /** The unit of time that this day lies in, in the notation of TIMEX3. */
  String value(LocalDate day) {
    int year = day.getYear();
    return switch (this) {
      case DAY -> day.toString();
      case WEEK ->
          format(
              "%04d-W%02d",
              day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> format("%04d-%02d", year, day.getMonthValue());
      case QUARTER -> format("%04d-Q%d", year, day.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> format("%04d", year);
      case DECADE -> format("%03d", year / 10);
      case CENTURY -> format("%02d", year / 100);
    };
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
