package org.backfile.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as exact as its source: a year, a month of a year, or a day.
 *
 * <p>A year on its own stays a year: it is never rounded to the first of January.
 *
 * @param year 1 to 9999
 * @param month 1 to 12, or 0 when the source names no month
 * @param day 1 to 31, or 0 when the source names no day
 */
public record PartialDate(int year, int month, int day) {
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /** How exact a date is. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  public PartialDate {
    if (year < 1 || year > 9999 || month < 0 || month > 12 || (month == 0 && day != 0)) {
      throw new DateTimeException("Not a date: " + year + "-" + month + "-" + day);
    }
    if (day != 0) {
      LocalDate.of(year, month, day);
    }
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /** Reads {@code 2025}, {@code 2025-09} or {@code 2025-09-11}; empty when it is none of these. */
  public static Optional<PartialDate> parse(String text) {
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  public Precision precision() {
    return month == 0 ? Precision.YEAR : day == 0 ? Precision.MONTH : Precision.DAY;
  }

  /** {@code 2025}, {@code 2025-09} or {@code 2025-09-11}. */
  public String label() {
    return switch (precision()) {
      case YEAR -> String.format(Locale.ROOT, "%04d", year);
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, month);
      case DAY -> String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    };
  }

  /** This date's label and those of the month and year it lies in, the coarsest first. */
  public List<String> labels() {
    String year = new PartialDate(this.year, 0, 0).label();
    return switch (precision()) {
      case YEAR -> List.of(year);
      case MONTH -> List.of(year, label());
      case DAY -> List.of(year, new PartialDate(this.year, month, 0).label(), label());
    };
  }

  /** The first day this date can mean. */
  public LocalDate first() {
    return LocalDate.of(year, Math.max(month, 1), Math.max(day, 1));
  }

  /** The last day this date can mean. */
  public LocalDate last() {
    return switch (precision()) {
      case YEAR -> LocalDate.of(year, 12, 31);
      case MONTH -> YearMonth.of(year, month).atEndOfMonth();
      case DAY -> first();
    };
  }

  /**
   * Whether both can name the same day. A month agrees with each of its days; next to a day, one
   * day more or less is a matter of time zones.
   */
  public boolean agreesWith(PartialDate other) {
    boolean day = precision() == Precision.DAY || other.precision() == Precision.DAY;
    int slack = day ? 1 : 0;
    return !first().isAfter(other.last().plusDays(slack))
        && !other.first().isAfter(last().plusDays(slack));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
