package org.backfile.enrich.date;

import org.jspecify.annotations.Nullable;

/**
 * Dates in figures: {@code 2025-09-11}, {@code 9/11/2025}, {@code 11.09.2025}.
 *
 * <p>With slashes the month comes first, as in the American press, unless the article's language is
 * another English or the figures allow only the other order. With full stops the day is first.
 */
final class NumericDates implements DateRule {
  private final boolean dayFirst;

  NumericDates(boolean dayFirst) {
    this.dayFirst = dayFirst;
  }

  @Override
  public @Nullable Found read(Words words, int at, Timeline timeline) {
    if (words.touches(at) && !startsNumber(words.at(at - 1))) {
      return null;
    }
    Found dotted = dotted(words.at(at), at);
    return dotted != null ? dotted : parted(words, at);
  }

  private @Nullable Found parted(Words words, int at) {
    String mark = words.at(at + 1);
    if (words.number(at) < 0 || !(mark.equals("-") || mark.equals("/"))) {
      return null;
    }
    if (!words.touches(at + 1) || !words.touches(at + 2)) {
      return null;
    }
    boolean three = words.at(at + 3).equals(mark) && words.touches(at + 3) && words.touches(at + 4);
    if (!three) {
      return mark.equals("/") ? attacks(words, at) : null;
    }
    int end = at + 5;
    int first = words.number(at);
    int second = words.number(at + 2);
    if (words.number(at, 4) > 0 && words.at(at + 2).length() <= 2) {
      return found(
          end, Years.isYear(first) ? Timeline.day(first, second, dayOf(words, at + 4)) : null);
    }
    return mark.equals("/") ? found(end, slashed(first, second, year(words, at + 4))) : null;
  }

  /** The day itself when a time follows at once, as in {@code 2025-09-11T10:00}. */
  private static int dayOf(Words words, int at) {
    return words.at(at).length() <= 2 ? words.number(at) : -1;
  }

  private static int year(Words words, int at) {
    int year = words.number(at);
    if (words.at(at).length() == 2 && year >= 0) {
      return year < 70 ? 2000 + year : 1900 + year;
    }
    return Years.isYear(year) ? year : -1;
  }

  private @Nullable String slashed(int first, int second, int year) {
    if (year < 0 || first > 31 || second > 31) {
      return null;
    }
    boolean day = second <= 12 && (first > 12 || dayFirst);
    return day ? Timeline.day(year, second, first) : Timeline.day(year, first, second);
  }

  /** 9/11 is the one date that news names by two figures alone. */
  private static @Nullable Found attacks(Words words, int at) {
    boolean more = words.touches(at + 3) && Character.isLetterOrDigit(words.at(at + 3).charAt(0));
    return words.are(at, "9", "/", "11") && !more ? new Found(at + 3, "2001-09-11") : null;
  }

  private static @Nullable Found dotted(String word, int at) {
    int first = word.indexOf('.');
    int second = word.indexOf('.', first + 1);
    if (first < 1 || first > 2 || second < first + 2 || second > first + 3 || word.length() > 10) {
      return null;
    }
    if (word.length() - second != 5 || !word.chars().allMatch(c -> c == '.' || c < ':')) {
      return null;
    }
    int year = figures(word.substring(second + 1));
    return Years.isYear(year)
        ? found(
            at + 1,
            Timeline.day(
                year,
                figures(word.substring(first + 1, second)),
                figures(word.substring(0, first))))
        : null;
  }

  private static int figures(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(word) : -1;
  }

  private static Found found(int end, @Nullable String value) {
    return value == null ? Found.nothing(end) : new Found(end, value);
  }

  private static boolean startsNumber(String before) {
    return before.equals("(")
        || before.equals("[")
        || before.equals("\"")
        || before.equals("\u201c");
  }
}
