package org.backfile.enrich.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates counted from the publication date or from the date just named: {@code yesterday}, {@code
 * last week}, {@code three years ago}, {@code a year earlier}, {@code the following month}.
 */
final class RelativeDates implements DateRule {
  private static final Set<String> ENDS =
      Set.of("end", "beginning", "start", "middle", "close", "rest", "remainder", "later");

  /** {@code the past decade} is a length of time, not the decade before this one. */
  private static final Set<String> SPANNING = Set.of("past", "last", "next", "coming");

  private static final Set<String> AGES =
      CalendarWords.words(
          "world youth society children kids women men generation generations standards economy "
              + "age culture consumers parents students workers leaders families technology");
  private static final Set<String> AGO = Set.of("ago", "earlier");
  private static final Set<String> WHOLE = Set.of("full", "whole", "fiscal");
  private static final Set<String> PARTS = Set.of("earlier", "later", "early", "late", "months");
  private static final Set<String> JOINED =
      CalendarWords.words("- 's of that when before after since which ended ending");
  private static final Set<String> DURING = Set.of("for", "in", "during");
  private static final Set<String> FOLLOWING = Set.of("following", "next");
  private static final Set<String> BEFORE = Set.of("previous", "preceding", "prior");

  @Override
  public @Nullable Found read(Words words, int at, Timeline timeline) {
    Found day = namedDay(words, at, timeline);
    if (day != null) {
      return day;
    }
    Found step = step(words, at, timeline);
    if (step != null) {
      return step;
    }
    Found counted = counted(words, at, timeline);
    return counted != null ? counted : fromLast(words, at, timeline);
  }

  private static @Nullable Found namedDay(Words words, int at, Timeline timeline) {
    if (words.are(at, "day", "before", "yesterday")) {
      return found(at + 3, timeline.fromPublication(Unit.DAY, -2));
    }
    if (words.are(at, "day", "after", "tomorrow")) {
      return found(at + 3, timeline.fromPublication(Unit.DAY, 2));
    }
    if (isFigurative(words, at)) {
      return null;
    }
    return switch (words.at(at)) {
      case "yesterday" -> found(at + 1, timeline.fromPublication(Unit.DAY, -1));
      case "today", "tonight" -> found(at + 1, timeline.fromPublication(Unit.DAY, 0));
      case "tomorrow" -> found(at + 1, timeline.fromPublication(Unit.DAY, 1));
      default -> null;
    };
  }

  /** {@code today's youth}, {@code the leaders of tomorrow} and {@code USA Today} are no days. */
  private static boolean isFigurative(Words words, int at) {
    boolean ages = words.at(at + 1).equals("'s") && words.is(at + 2, AGES);
    boolean of = words.at(at - 1).equals("of") && !words.at(at - 2).equals("as");
    boolean named = words.isCapital(at) && words.isCapital(at - 1);
    return ages || of || named;
  }

  private static @Nullable Found step(Words words, int at, Timeline timeline) {
    Integer step = CalendarWords.STEPS.get(words.at(at));
    if (step == null) {
      return yearEnd(words, at, timeline);
    }
    int unitAt = at + 1 + (words.at(at + 1).equals("fiscal") ? 1 : 0);
    if (words.at(unitAt).equals("weekend")) {
      return weekend(unitAt + 1, step, timeline);
    }
    Unit unit = singular(words.at(unitAt));
    boolean ofQuarter = YearParts.afterQuarter(words, Years.afterOwner(words, unitAt + 1)) > 0;
    boolean title = words.isCapital(at) && words.isCapital(unitAt);
    boolean span = words.at(at - 1).equals("the") && words.is(at, SPANNING);
    boolean lastOf = words.at(at - 1).equals("the") && words.at(unitAt + 1).equals("of");
    if (unit == null
        || unit == Unit.DAY
        || words.at(unitAt + 1).equals("-")
        || ofQuarter
        || title
        || span
        || lastOf) {
      return null;
    }
    return found(unitAt + 1, timeline.fromPublication(unit, step));
  }

  private static @Nullable Found weekend(int end, int step, Timeline timeline) {
    String week = timeline.fromPublication(Unit.WEEK, step);
    return found(end, week == null ? null : week + "-WE");
  }

  /** {@code the end of the year}, {@code year-end}, {@code the weekend}. */
  private static @Nullable Found yearEnd(Words words, int at, Timeline timeline) {
    if (words.are(at, "the", "weekend")) {
      boolean ahead = Tense.around(words, at, at + 2) == Tense.FUTURE;
      return weekend(at + 2, ahead || timeline.isWeekend() ? 0 : -1, timeline);
    }
    if (words.at(at).equals("year") && words.is(at + 1, Set.of("-", "'s", "end"))) {
      int end = at + 1 + (words.at(at + 1).equals("end") ? 0 : 1);
      return words.at(end).equals("end")
          ? found(end + 1, timeline.fromPublication(Unit.YEAR, 0))
          : null;
    }
    Found whole = wholeYear(words, at, timeline);
    if (whole != null) {
      return whole;
    }
    Unit unit = singular(words.at(at + 3));
    boolean end = words.is(at, ENDS) && words.at(at + 2).equals("the");
    return end && unit != null && unit != Unit.DAY && Set.of("of", "in").contains(words.at(at + 1))
        ? found(at + 4, timeline.fromPublication(unit, 0))
        : null;
  }

  /** {@code for the year} and {@code the full year}, but not {@code the year that changed us}. */
  private static @Nullable Found wholeYear(Words words, int at, Timeline timeline) {
    boolean full = words.is(at + 1, WHOLE);
    int end = at + (full ? 3 : 2);
    if (!words.at(at).equals("the") || !words.at(end - 1).equals("year")) {
      return null;
    }
    boolean part = words.is(at - 2, PARTS) && words.is(at - 1, Set.of("in", "of"));
    boolean cued = full || part || words.is(at - 1, DURING);
    String next = words.at(end);
    boolean open = !next.isEmpty() && Character.isLetterOrDigit(next.charAt(0));
    boolean told = !open || full || part;
    boolean joined = words.is(end, JOINED);
    return cued && told && !joined ? found(end, timeline.fromPublication(Unit.YEAR, 0)) : null;
  }

  private static @Nullable Found counted(Words words, int at, Timeline timeline) {
    int count = count(words, at);
    int unitAt = at + 1;
    if (words.at(at).equals("year") && words.at(at + 1).equals("-")) {
      return yearAgo(words, at, timeline);
    }
    Unit unit = count < 1 ? null : Unit.of(words.at(unitAt));
    if (unit == null) {
      return null;
    }
    int end = unitAt + 2;
    return switch (words.at(unitAt + 1)) {
      case "ago" -> ago(words.inArticle(at), end, unit, count, timeline);
      case "before" ->
          isOf(words, end) ? null : earlier(words.inArticle(at), end, unit, count, timeline);
      case "earlier" -> earlier(words.inArticle(at), end, unit, count, timeline);
      case "later" -> found(end, timeline.fromLast(unit, count));
      case "hence" -> found(end, timeline.fromPublication(unit, count));
      default -> null;
    };
  }

  /** Ten days before <i>the vote</i> are counted from it, and who knows when that was. */
  private static boolean isOf(Words words, int at) {
    String next = words.at(at);
    return !next.isEmpty()
        && Character.isLetter(next.charAt(0))
        && !words.is(at, Set.of("and", "but"));
  }

  private static @Nullable Found ago(int word, int end, Unit unit, int count, Timeline timeline) {
    String quarter = unit == Unit.YEAR && count == 1 ? timeline.quarterYearBefore(word) : null;
    return found(end, quarter != null ? quarter : timeline.fromPublication(unit, -count));
  }

  private static @Nullable Found earlier(
      int word, int end, Unit unit, int count, Timeline timeline) {
    String quarter = unit == Unit.YEAR && count == 1 ? timeline.quarterYearBefore(word) : null;
    String last = quarter != null ? quarter : timeline.fromLast(unit, -count);
    return found(end, last != null ? last : timeline.fromPublication(unit, -count));
  }

  /** {@code year-ago} and {@code year-earlier}, with the period that follows. */
  private static @Nullable Found yearAgo(Words words, int at, Timeline timeline) {
    String word = words.at(at + 2);
    if (!AGO.contains(word)) {
      return null;
    }
    if (YearParts.afterQuarter(words, at + 3) > 0) {
      return new YearParts().read(words, at + 3, timeline);
    }
    int end = at + 3 + (Set.of("quarter", "period").contains(words.at(at + 3)) ? 1 : 0);
    return ago(words.inArticle(at), end, Unit.YEAR, 1, timeline);
  }

  private static @Nullable Found fromLast(Words words, int at, Timeline timeline) {
    if (words.at(at).equals("that")) {
      Unit unit = singular(words.at(at + 1));
      return unit == null ? null : found(at + 2, timeline.fromLast(unit, 0));
    }
    if (!words.at(at).equals("the")) {
      return null;
    }
    int quarterAt = at + 1 + (words.at(at + 1).equals("latest") ? 1 : 0);
    boolean period = quarterAt > at + 1 && words.at(quarterAt).equals("period");
    if ((period || words.at(quarterAt).equals("quarter")) && !words.at(quarterAt + 1).equals("-")) {
      return latestQuarter(words, at, quarterAt + 1, timeline);
    }
    Unit unit = singular(words.at(at + 2));
    int step = words.is(at + 1, FOLLOWING) ? 1 : words.is(at + 1, BEFORE) ? -1 : 0;
    return unit == null || step == 0 ? null : found(at + 3, timeline.fromLast(unit, step));
  }

  private static @Nullable Found latestQuarter(Words words, int at, int end, Timeline timeline) {
    String value = timeline.latestQuarter(words.inArticle(at));
    if (value != null) {
      timeline.report(value, words.inArticle(at));
    }
    boolean yearAgo = words.are(end, "a", "year") && words.is(end + 2, AGO);
    String before = yearAgo ? timeline.quarterYearBefore(words.inArticle(at)) : null;
    return before == null ? found(end, value) : new Found(end + 3, before);
  }

  private static int count(Words words, int at) {
    Integer word = CalendarWords.NUMBERS.get(words.at(at));
    return word != null ? word : words.at(at).length() > 3 ? -1 : words.number(at);
  }

  private static @Nullable Unit singular(String word) {
    return word.endsWith("s") ? null : Unit.of(word);
  }

  private static @Nullable Found found(int end, @Nullable String value) {
    return value == null ? null : new Found(end, value);
  }
}
