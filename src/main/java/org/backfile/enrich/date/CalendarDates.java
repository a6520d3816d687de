package org.backfile.enrich.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates with the name of a month: {@code June 14, 2024}, {@code 14 June}, {@code Friday the 14th of
 * June}, {@code June 2024}, {@code last June}, {@code June}.
 */
final class CalendarDates implements DateRule {
  private static final Set<String> ALSO_WORDS = Set.of("march", "may");
  private static final Set<String> ALSO_NAMES = Set.of("april", "june", "august");
  private static final Set<String> COUNTED =
      Set.of("percent", "%", "million", "billion", "trillion", "people", "points");
  private static final Set<String> TERROR = Set.of("attack", "attacks", "terror", "terrorist");
  private static final Set<String> MARCHES = Set.of("on", "for", "of", "against");

  @Override
  public @Nullable Found read(Words words, int at, Timeline timeline) {
    int start = afterWeekday(words, at);
    if (words.isCapital(start) && CalendarWords.MONTHS.containsKey(words.at(start))) {
      return monthFirst(words, start, timeline);
    }
    Found next = nextDay(words, at, timeline);
    if (next != null) {
      return next;
    }
    Found dayFirst = dayFirst(words, start, timeline);
    return dayFirst == null && start == at ? lastOrNext(words, at, timeline) : dayFirst;
  }

  /** Steps over {@code Friday,} and {@code Friday the}. */
  private static int afterWeekday(Words words, int at) {
    if (!Weekdays.isWeekday(words, at) && !Weekdays.isShortened(words, at)) {
      return at;
    }
    int next = at + 1;
    next += words.at(next).equals(".") ? 1 : 0;
    next += words.at(next).equals(",") ? 1 : 0;
    return next + (words.at(next).equals("the") ? 1 : 0);
  }

  private static @Nullable Found monthFirst(Words words, int at, Timeline timeline) {
    int month = month(words, at);
    int next = afterMonth(words, at);
    boolean bare = next == at + 1 && !isWhole(words, at);
    int day = day(words, next);
    if (day > 0 && !words.is(next + 1, COUNTED)) {
      return monthAndDay(words, at, next, timeline);
    }
    int yearAt = next + (words.at(next).equals(",") || words.at(next).equals("of") ? 1 : 0);
    if (Years.stands(words, yearAt)) {
      return new Found(yearAt + 1, words.at(yearAt) + "-" + Unit.padded(month, 2));
    }
    return bare || !isMeant(words, at) ? null : alone(words, at, next, timeline);
  }

  private static @Nullable Found monthAndDay(Words words, int at, int dayAt, Timeline timeline) {
    int month = month(words, at);
    int day = day(words, dayAt);
    int end = afterDay(words, dayAt);
    int yearAt = end + (words.at(end).equals(",") ? 1 : 0);
    if (Years.stands(words, yearAt)) {
      return found(yearAt + 1, Timeline.day(words.number(yearAt), month, day));
    }
    if (month == 9 && day == 11 && words.is(end, TERROR)) {
      return new Found(end, "2001-09-11");
    }
    return withYear(words, end, timeline, month, day);
  }

  /** The second day of {@code April 24 and 25} or {@code April 24-25}. */
  private static @Nullable Found nextDay(Words words, int at, Timeline timeline) {
    if (day(words, at) < 0
        || !words.is(at - 1, Set.of("-", "and", "to"))
        || day(words, at - 2) < 0) {
      return null;
    }
    int monthAt = at - 3 - (words.at(at - 3).equals(".") ? 1 : 0);
    int end = afterDay(words, at);
    String value = timeline.sameMonth(day(words, at));
    boolean day = words.isCapital(monthAt) && CalendarWords.MONTHS.containsKey(words.at(monthAt));
    return day && value != null && !words.is(end, COUNTED) ? new Found(end, value) : null;
  }

  private static @Nullable Found dayFirst(Words words, int at, Timeline timeline) {
    int day = day(words, at);
    int monthAt = afterDay(words, at);
    monthAt += words.at(monthAt).equals("of") ? 1 : 0;
    if (day < 0
        || !words.isCapital(monthAt)
        || !CalendarWords.MONTHS.containsKey(words.at(monthAt))) {
      return null;
    }
    int month = month(words, monthAt);
    int end = afterMonth(words, monthAt);
    int yearAt = end + (words.at(end).equals(",") || words.at(end).equals("of") ? 1 : 0);
    if (Years.stands(words, yearAt)) {
      return found(yearAt + 1, Timeline.day(words.number(yearAt), month, day));
    }
    boolean isClear = isWhole(words, monthAt) && day(words, end) < 0;
    return isClear || end > monthAt + 1 ? withYear(words, end, timeline, month, day) : null;
  }

  /** A day without a year of its own, but perhaps with {@code last year} after it. */
  private static @Nullable Found withYear(
      Words words, int end, Timeline timeline, int month, int day) {
    int yearAt = end + (words.at(end).equals("of") ? 1 : 0);
    Integer year = yearAt(words, yearAt, timeline);
    if (year != null) {
      return found(yearAt + 2, Timeline.day(year, month, day));
    }
    return found(end, timeline.day(month, day, Tense.around(words, end - 2, end)));
  }

  private static Found alone(Words words, int at, int end, Timeline timeline) {
    int month = month(words, at);
    int yearAt = end + (words.at(end).equals("of") ? 1 : 0);
    Integer year = yearAt(words, yearAt, timeline);
    if (year != null) {
      return new Found(yearAt + 2, Unit.padded(year, 4) + "-" + Unit.padded(month, 2));
    }
    return new Found(end, timeline.month(month, Tense.around(words, at, end)));
  }

  private static @Nullable Found lastOrNext(Words words, int at, Timeline timeline) {
    Integer step = CalendarWords.STEPS.get(words.at(at));
    if (step == null
        || !CalendarWords.MONTHS.containsKey(words.at(at + 1))
        || !words.isCapital(at + 1)) {
      return null;
    }
    if (!isWhole(words, at + 1) || day(words, at + 2) > 0 || Years.stands(words, at + 2)) {
      return null;
    }
    return new Found(at + 2, timeline.month(month(words, at + 1), step));
  }

  private static @Nullable Integer yearAt(Words words, int at, Timeline timeline) {
    Integer step = CalendarWords.STEPS.get(words.at(at));
    return step != null && words.at(at + 1).equals("year") ? timeline.year(step) : null;
  }

  /** Whether a word such as May or August is meant as the month and not as a word or name. */
  private static boolean isMeant(Words words, int at) {
    if (words.is(at - 1, Weekdays.REPEATED)) {
      return false;
    }
    boolean cued = words.is(at - 1, CalendarWords.BEFORE_DATES) || words.at(at - 1).equals("-");
    if (ALSO_WORDS.contains(words.at(at))) {
      boolean named = words.isCapital(at - 1) && !cued;
      boolean marches = words.is(at + 1, MARCHES) && words.isCapital(at + 2);
      return !named && !marches && (cued || words.at(at - 1).equals("the") || isListed(words, at));
    }
    return cued || !ALSO_NAMES.contains(words.at(at)) || !words.isCapital(at + 1);
  }

  private static boolean isListed(Words words, int at) {
    String before = words.at(at - 1);
    return before.equals("and") && CalendarWords.MONTHS.containsKey(words.at(at - 2));
  }

  private static boolean isWhole(Words words, int at) {
    return words.at(at).length() > 4 || Set.of("may", "june", "july").contains(words.at(at));
  }

  private static int month(Words words, int at) {
    return CalendarWords.MONTHS.getOrDefault(words.at(at), 0);
  }

  private static int afterMonth(Words words, int at) {
    boolean dot = !isWhole(words, at) && words.at(at + 1).equals(".") && words.touches(at + 1);
    return at + (dot ? 2 : 1);
  }

  /** The day of a month that stands here, as {@code 14} or {@code 14th}; -1 when none does. */
  private static int day(Words words, int at) {
    String word = words.at(at);
    boolean isNumber = word.length() == 1 || word.length() == 2;
    int day = isNumber ? words.number(at) : -1;
    boolean glued = words.touches(at + 1) && Character.isLetterOrDigit(words.at(at + 1).charAt(0));
    boolean ending = words.is(at + 1, CalendarWords.ORDINAL_ENDINGS);
    return day >= 1 && day <= 31 && (!glued || ending) ? day : -1;
  }

  private static int afterDay(Words words, int at) {
    return at + (words.is(at + 1, CalendarWords.ORDINAL_ENDINGS) && words.touches(at + 1) ? 2 : 1);
  }

  private static Found found(int end, @Nullable String value) {
    return value == null ? Found.nothing(end) : new Found(end, value);
  }
}
