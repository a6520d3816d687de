package org.backfile.enrich.date;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
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
          padded(day.get(IsoFields.WEEK_BASED_YEAR), 4)
              + "-W"
              + padded(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
      case MONTH -> padded(year, 4) + "-" + padded(day.getMonthValue(), 2);
      case QUARTER -> padded(year, 4) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> padded(year, 4);
      case DECADE -> padded(year / 10, 3);
      case CENTURY -> padded(year / 100, 2);
    };
  }

  /** A number with zeros in front up to so many digits. */
  static String padded(int number, int digits) {
    String figures = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - figures.length())) + figures;
  }
}
