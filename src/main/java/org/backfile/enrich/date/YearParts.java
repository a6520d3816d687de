package org.backfile.enrich.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Quarters, halves and seasons: {@code Q3 2023}, {@code the third quarter of 2023}, {@code the
 * first half of last year}, {@code summer 2024}, {@code last spring}.
 */
final class YearParts implements DateRule {
  private static final Set<String> GAMES =
      CalendarWords.words(
          "yard yards touchdown touchdowns rebounds goal goals quarterback game "
              + "scored lead basket minutes final finals match");

  private static final Set<String> PERIODS = Set.of("period", "quarter");
  private static final Set<String> SEASON_CUES =
      CalendarWords.words("in over during by until since into through throughout");

  @Override
  public @Nullable Found read(Words words, int at, Timeline timeline) {
    Found quarter = quarter(words, at, timeline);
    if (quarter != null) {
      if (quarter.isDate()) {
        timeline.report(quarter.value(), words.inArticle(at));
      }
      return quarter;
    }
    String sameQuarter = comparedQuarter(words, at, timeline);
    if (sameQuarter != null) {
      return new Found(at + 2, sameQuarter);
    }
    Found half = half(words, at, timeline);
    return half != null ? half : season(words, at, timeline);
  }

  private static @Nullable Found quarter(Words words, int at, Timeline timeline) {
    int end = afterQuarter(words, at);
    if (end < 0) {
      return null;
    }
    int figure = figure(words.at(at));
    int number = figure > 0 ? figure : CalendarWords.ORDINALS.getOrDefault(words.at(at), 0);
    return of(words, at, end, "Q" + number, timeline);
  }

  /** {@code the 1988 period}: the quarter that is spoken of, in another year. */
  private static @Nullable String comparedQuarter(Words words, int at, Timeline timeline) {
    boolean period = words.is(at + 1, PERIODS) && Years.stands(words, at);
    return period ? timeline.quarterOf(words.number(at), words.inArticle(at)) : null;
  }

  /** The word after {@code Q3} or {@code third quarter}; -1 when neither stands here. */
  static int afterQuarter(Words words, int at) {
    if (figure(words.at(at)) > 0) {
      return at + 1;
    }
    int end = at + 1 + (words.is(at + 1, Set.of("-", "fiscal")) ? 1 : 0);
    boolean named = CalendarWords.ORDINALS.getOrDefault(words.at(at), 0) > 0;
    return named && words.at(end).equals("quarter") ? end + 1 : -1;
  }

  private static @Nullable Found half(Words words, int at, Timeline timeline) {
    String word = words.at(at);
    boolean short1 = word.equals("h1") || word.equals("h2");
    boolean whole =
        words.at(at + 1).equals("half") && Set.of("first", "second", "last").contains(word);
    if (!short1 && !whole) {
      return null;
    }
    String code = word.equals("first") || word.equals("h1") ? "H1" : "H2";
    int end = at + (whole ? 2 : 1);
    YearAfter year = yearAfter(words, end, timeline);
    return year == null ? null : new Found(year.end, Unit.padded(year.year, 4) + "-" + code);
  }

  private static @Nullable Found of(Words words, int at, int end, String code, Timeline timeline) {
    YearAfter after = yearAfter(words, end, timeline);
    if (after != null) {
      return new Found(after.end, Unit.padded(after.year, 4) + "-" + code);
    }
    Integer before = yearBefore(words, at, timeline);
    if (before != null) {
      return new Found(end, Unit.padded(before, 4) + "-" + code);
    }
    for (int i = at - 10; i < end + 10; i++) {
      if (words.is(i, GAMES)) {
        return Found.nothing(end);
      }
    }
    String value = timeline.quarter(code.charAt(1) - '0', Tense.around(words, at, end));
    return value == null ? null : new Found(end, value);
  }

  private static int figure(String word) {
    if (word.length() != 2) {
      return -1;
    }
    int number = word.charAt(0) == 'q' ? word.charAt(1) - '0' : -1;
    return number >= 1 && number <= 4 ? number : -1;
  }

  private static @Nullable Found season(Words words, int at, Timeline timeline) {
    CalendarWords.Season season = CalendarWords.SEASONS.get(words.at(at));
    if (season != null) {
      YearAfter after = yearAfter(words, at + 1, timeline);
      String value = isThisSeason(words, at) ? timeline.season(season, 0) : null;
      return after != null
          ? new Found(after.end, Unit.padded(after.year, 4) + "-" + season.name())
          : value != null ? new Found(at + 1, value) : null;
    }
    Integer step = CalendarWords.STEPS.get(words.at(at));
    CalendarWords.Season next = CalendarWords.SEASONS.get(words.at(at + 1));
    if (step == null || next == null) {
      return null;
    }
    String value = timeline.season(next, step);
    return value == null ? null : new Found(at + 2, value);
  }

  /**
   * {@code over the summer}, {@code in early summer}, but not {@code the fall of the government}.
   */
  private static boolean isThisSeason(Words words, int at) {
    boolean part = words.is(at - 1, Set.of("early", "late"));
    int before = at - (part ? 2 : 1);
    boolean the = words.at(before).equals("the");
    boolean cued = words.is(the ? before - 1 : before, SEASON_CUES);
    return (the ? part || cued : part && cued) && !words.at(at + 1).equals("of");
  }

  private record YearAfter(int year, int end) {}

  /** {@code of 2023}, {@code , 2023}, {@code last year}, {@code of this year}. */
  private static @Nullable YearAfter yearAfter(Words words, int at, Timeline timeline) {
    int i = at + (words.at(at).equals("of") || words.at(at).equals(",") ? 1 : 0);
    i += words.at(i).equals("fiscal") ? 1 : 0;
    i += words.at(i).equals("year") ? 1 : 0;
    if (Years.stands(words, i)) {
      return new YearAfter(words.number(i), i + 1);
    }
    boolean range = words.number(i, 4) > 999 && words.at(i + 1).equals("-");
    if (range && Years.isYear(words.number(i)) && words.number(i + 2, 2) >= 0) {
      return new YearAfter(words.number(i), i + 3);
    }
    Integer step = CalendarWords.STEPS.get(words.at(i));
    Integer year = step != null && words.at(i + 1).equals("year") ? timeline.year(step) : null;
    return year == null ? null : new YearAfter(year, i + 2);
  }

  /** {@code last year's} or {@code 2023's} or {@code the 2023} before a quarter. */
  private static @Nullable Integer yearBefore(Words words, int at, Timeline timeline) {
    int i = at - 1 - (words.at(at - 1).equals("'s") ? 1 : 0);
    if (Years.stands(words, i)) {
      return words.number(i);
    }
    Integer step = words.at(i).equals("year") ? CalendarWords.STEPS.get(words.at(i - 1)) : null;
    boolean yearAgo = words.at(i).equals("ago") || words.at(i).equals("earlier");
    return step != null ? timeline.year(step) : yearAgo ? timeline.year(-1) : null;
  }
}
