package org.backfile.enrich.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days of the week: {@code Monday}, {@code last Friday}, {@code next Tuesday}. */
final class Weekdays implements DateRule {
  private static final Set<String> SHORT =
      CalendarWords.words("mon tue tues wed thu thurs fri sat sun");
  private static final Set<String> NAMED_DAYS =
      CalendarWords.words("black good super bloody easter ash palm fat cyber holy maundy");

  /** After these a month or weekday is one of many. */
  static final Set<String> REPEATED = Set.of("each", "every");

  private static final Set<String> PARTS = Set.of("mornings", "afternoons", "evenings", "nights");
  private static final Set<String> TITLES =
      Set.of("night", "times", "telegraph", "mirror", "mail", "express", "herald", "post");

  static boolean isWeekday(Words words, int at) {
    return words.isCapital(at) && CalendarWords.WEEKDAYS.containsKey(words.at(at));
  }

  /** Whether a short form such as {@code Fri.} stands here; it counts only before a date. */
  static boolean isShortened(Words words, int at) {
    return words.isCapital(at)
        && words.is(at, SHORT)
        && (words.at(at + 1).equals(".") || words.at(at + 1).equals(","));
  }

  @Override
  public @Nullable Found read(Words words, int at, Timeline timeline) {
    Integer step = CalendarWords.STEPS.get(words.at(at));
    if (step != null && isWeekday(words, at + 1)) {
      return found(at + 2, timeline.weekday(weekday(words, at + 1), step));
    }
    if (!isWeekday(words, at) || isName(words, at)) {
      return null;
    }
    return found(at + 1, timeline.weekday(weekday(words, at), Tense.around(words, at, at + 1)));
  }

  private static boolean isName(Words words, int at) {
    boolean title = words.isCapital(at + 1) && words.is(at + 1, TITLES);
    boolean pair = isWeekday(words, at + 2) && words.is(at + 3, PARTS);
    boolean many = pair || words.is(at + 1, PARTS);
    return title || many || words.is(at - 1, NAMED_DAYS) || words.is(at - 1, REPEATED);
  }

  private static int weekday(Words words, int at) {
    return CalendarWords.WEEKDAYS.getOrDefault(words.at(at), 0);
  }

  private static @Nullable Found found(int end, @Nullable String value) {
    return value == null ? null : new Found(end, value);
  }
}
