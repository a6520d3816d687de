package org.backfile.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as people and machines write it, no more exact than it is sure.
 *
 * @param caution why it is less exact than it looks; empty when it is not
 */
record WrittenDate(PartialDate date, String caution) {
  private static final int LONGEST = 80;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String WEEKDAY =
      "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?";

  /** A day written with the name of its month. */
  private static final String NAMED_DAY =
      WEEKDAY
          + "(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]"
          + MONTH
          + ",?[ -]\\d{4}"
          + "|"
          + MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})";

  /** A day as it stands at the top of an article; case is to be ignored. */
  static final String DAY =
      "(?:" + NAMED_DAY + "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})";

  /** A day, or a month of a year. */
  static final String DAY_OR_MONTH = "(?:" + DAY + "|" + MONTH + ",? \\d{4})";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)"
              + WEEKDAY
              + "(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -])?("
              + MONTH
              + "),?[ -](?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(\\d{4})(?:\\D.*)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})(?:([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?)?(?:[T ,].*)?|(\\d{4})(\\d{2})(\\d{2})(?:T.*)?");

  /** The start of the clock of many programs, which stands where no date was given. */
  private static final Pattern NEVER_SET = Pattern.compile("1970-01-01[T ]00:00");

  /** Seconds or milliseconds since 1970, in the figures of the years 2001 to 2286. */
  private static final Pattern UNIX = Pattern.compile("\\d{10}(?:\\d{3})?");

  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[T ,].*)?");

  /**
   * Reads a date, with or without a time after it; empty when it is none, or not in the calendar.
   */
  static Optional<WrittenDate> parse(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(read(line)).filter(d -> isPlausible(d.date()));
    } catch (DateTimeException notInTheCalendar) {
      return Optional.empty();
    }
  }

  /** The text and, where there is one, the caution. */
  String evidence(String text) {
    return caution.isEmpty() ? text : text + " (" + caution + ")";
  }

  private static @Nullable WrittenDate read(String line) {
    if (NEVER_SET.matcher(line).lookingAt()) {
      return null;
    }
    if (UNIX.matcher(line).matches()) {
      long seconds = Long.parseLong(line.substring(0, 10));
      LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
      return new WrittenDate(PartialDate.of(day), "");
    }
    Matcher named = NAMED.matcher(line);
    if (named.matches() && (named.group(1) == null || named.group(3) == null)) {
      String day = named.group(1) == null ? named.group(3) : named.group(1);
      return sure(number(named.group(4)), month(named.group(2)), named(day));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(line);
    if (yearFirst.matches()) {
      int group = yearFirst.group(1) == null ? 5 : 1;
      int shift = group == 5 ? 0 : 1;
      return sure(
          number(yearFirst.group(group)),
          named(yearFirst.group(group + 1 + shift)),
          named(yearFirst.group(group + 2 + shift)));
    }
    Matcher yearLast = YEAR_LAST.matcher(line);
    return yearLast.matches()
        ? swappable(number(yearLast.group(1)), number(yearLast.group(3)), number(yearLast.group(4)))
        : null;
  }

  /** In 03/04/2024 either number can be the month. */
  private static WrittenDate swappable(int first, int second, int year) {
    if (first > 12 || first == second) {
      return sure(year, second, first);
    }
    if (second > 12) {
      return sure(year, first, second);
    }
    sure(year, first, second);
    return new WrittenDate(
        new PartialDate(year, 0, 0), "day and month can be swapped, only the year is sure");
  }

  private static WrittenDate sure(int year, int month, int day) {
    return new WrittenDate(new PartialDate(year, month, day), "");
  }

  private static boolean isPlausible(PartialDate date) {
    return date.year() >= 1500 && date.year() < 2200;
  }

  private static int month(String name) {
    return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** A month or day that is written must not be zero, which would stand for none. */
  private static int named(@Nullable String digits) {
    if (digits != null && Integer.parseInt(digits) == 0) {
      throw new DateTimeException("Not in the calendar: " + digits);
    }
    return number(digits);
  }
}
