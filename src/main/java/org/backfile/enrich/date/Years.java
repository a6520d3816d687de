package org.backfile.enrich.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Years, ranges of years, decades and centuries: {@code 2024}, {@code 2019-20}, {@code FY2024},
 * {@code the late 1990s}, {@code the '60s}, {@code the 19th century}.
 */
final class Years implements DateRule {
  /** Words before which a number is a count. */
  static final Set<String> COUNTED =
      CalendarWords.words(
          "percent per million billion trillion dollars euros pounds people points "
              + "miles feet shares meters metres km kilometers kilometres troops soldiers "
              + "men women workers jobs employees homes houses times votes tons tonnes "
              + "barrels acres students children cases deaths degrees gmt utc hours hrs "
              + "est edt pdt pst et cet bst words copies units calories residents voters "
              + "delegates yards square cubic patients families firms companies members "
              + "more additional other new yen rupees yuan cars vehicles flights schools "
              + "pages pieces megawatts mw cc rpm mph kg lbs bc bce");

  private static final Set<String> NUMBERED =
      CalendarWords.words(
          "windows office room flight route highway resolution form no number "
              + "fortune model suite area section article line page channel unit lot box "
              + "nearly almost over than some exactly roughly approximately boeing airbus "
              + "s&p nikkei russell chapter hr bill extension building apartment unix "
              + "asteroid");
  private static final Set<String> GLUE_BEFORE =
      Set.of("-", "(", "[", "\"", "'", "\u2018", "\u201c", "/", ",");
  private static final Set<String> GLUE_PREFIX =
      Set.of("mid", "pre", "post", "late", "early", "since");
  private static final Set<String> FISCAL = Set.of("fiscal", "financial", "tax", "calendar");
  private static final Set<String> AGES = Set.of("his", "her", "their", "my", "your", "our");
  private static final Set<String> WARMTH =
      Set.of("temperatures", "temperature", "highs", "lows", "degrees", "upper", "lower");
  private static final Set<String> BIRTHS = Set.of("born", "died", "founded", "built", "est");
  static final Set<String> EDGES = Set.of("early", "late", "mid");
  private static final int SURE_FROM = 1900;
  private static final int SURE_TO = 2099;

  static boolean isYear(int number) {
    return number >= 1000 && number <= 2199;
  }

  /** Whether a whole year in four figures stands here, not joined to anything. */
  static boolean stands(Words words, int at) {
    return isYear(words.number(at, 4)) && !isGluedAfter(words, at);
  }

  @Override
  public @Nullable Found read(Words words, int at, Timeline timeline) {
    Found fiscal = fiscal(words, at);
    if (fiscal != null) {
      return fiscal;
    }
    Found decade = decade(words, at);
    if (decade != null) {
      return decade;
    }
    Found century = century(words, at);
    return century != null ? century : year(words, at);
  }

  private static @Nullable Found year(Words words, int at) {
    int year = words.number(at, 4);
    if (!isYear(year) || isGluedBefore(words, at)) {
      return null;
    }
    Found range = range(words, at, year);
    if (range != null) {
      return range;
    }
    boolean ofQuarter = YearParts.afterQuarter(words, afterOwner(words, at + 1)) > 0;
    return ofQuarter || isGluedAfter(words, at) || !isMeant(words, at, year)
        ? null
        : new Found(at + 1, words.at(at));
  }

  /** Steps over {@code 's}. */
  static int afterOwner(Words words, int at) {
    return at + (words.at(at).equals("'s") ? 1 : 0);
  }

  /** A season over two years, such as {@code 2019-20} or {@code 2019/20}, counts as the first. */
  private static @Nullable Found range(Words words, int at, int year) {
    boolean parted = words.is(at + 1, Set.of("-", "/"));
    if (!parted
        || !words.touches(at + 1)
        || !words.touches(at + 2)
        || isGluedAfter(words, at + 2)) {
      return null;
    }
    int second = words.number(at + 2, 2);
    return second == (year + 1) % 100 ? new Found(at + 3, words.at(at)) : null;
  }

  private static boolean isMeant(Words words, int at, int year) {
    if (words.is(at + 1, COUNTED) || words.is(at - 1, NUMBERED) || isDialled(words, at)) {
      return false;
    }
    boolean cued = words.is(at - 1, CalendarWords.BEFORE_DATES) || words.is(at - 1, BIRTHS);
    boolean ranged = words.at(at - 1).equals("-") && words.number(at - 2, 4) > 0;
    return (year >= SURE_FROM && year <= SURE_TO) || cued || ranged;
  }

  /** A telephone number is figures among figures: {@code +1 2025 550 1999}. */
  private static boolean isDialled(Words words, int at) {
    boolean before = words.at(at - 1).length() > 2 && words.number(at - 1) >= 0;
    boolean after = words.number(at + 1) >= 0 && words.number(at + 2) >= 0;
    return before || after || words.at(at - 2).equals("+");
  }

  private static boolean isGluedBefore(Words words, int at) {
    if (!words.touches(at)) {
      return false;
    }
    String before = words.at(at - 1);
    if (!GLUE_BEFORE.contains(before)) {
      return true;
    }
    if (before.equals("-") && words.touches(at - 1)) {
      return !words.is(at - 2, GLUE_PREFIX) && !isYear(words.number(at - 2, 4));
    }
    return before.equals("/") && words.touches(at - 1) && !isYear(words.number(at - 2, 4));
  }

  private static boolean isGluedAfter(Words words, int at) {
    String after = words.at(at + 1);
    if (!words.touches(at + 1)) {
      return false;
    }
    if (after.equals("-") || after.equals("/")) {
      return words.touches(at + 2) && words.number(at + 2) >= 0 && !isYear(words.number(at + 2, 4));
    }
    char first = after.charAt(0);
    return Character.isLetterOrDigit(first) || "%=_@\\&+#".indexOf(first) >= 0;
  }

  private static @Nullable Found fiscal(Words words, int at) {
    String word = words.at(at);
    if (word.length() == 6 && word.startsWith("fy") && !words.touches(at)) {
      String year = word.substring(2);
      boolean figures = year.chars().allMatch(c -> c >= '0' && c <= '9');
      return figures && isYear(Integer.parseInt(year)) ? new Found(at + 1, year) : null;
    }
    int next = FISCAL.contains(word) || word.equals("fy") ? at + 1 : -1;
    next += next > 0 && words.at(next).equals("year") ? 1 : 0;
    if (next < 0 || !isYear(words.number(next, 4))) {
      return null;
    }
    Found range = range(words, next, words.number(next));
    return range != null ? range : stands(words, next) ? new Found(next + 1, words.at(next)) : null;
  }

  private static @Nullable Found decade(Words words, int at) {
    String word = words.at(at);
    String ending = words.at(at + 1);
    if (!word.endsWith("0")
        || !(ending.equals("s") || ending.equals("'s"))
        || !words.touches(at + 1)) {
      return null;
    }
    if (isYear(words.number(at, 4)) && ending.equals("s") && !isGluedBefore(words, at)) {
      return new Found(at + 2, word.substring(0, 3));
    }
    boolean shortened = words.number(at, 2) >= 20 && ending.equals("s") && isShortDecade(words, at);
    return shortened ? new Found(at + 2, "19" + word.charAt(0)) : null;
  }

  /** {@code the '60s} and {@code the 60s}, but neither ages nor temperatures. */
  private static boolean isShortDecade(Words words, int at) {
    int before = at - 1;
    boolean apostrophe = words.at(before).equals("'") || words.at(before).equals("\u2018");
    before -= apostrophe ? 1 : 0;
    before -= words.at(before).equals("-") ? 1 : 0;
    before -= words.is(before, EDGES) ? 1 : 0;
    boolean named = words.at(before).equals("the") || apostrophe;
    return named
        && !isWarmth(words, at)
        && !words.is(before, AGES)
        && (apostrophe || words.number(at) >= 50);
  }

  /** Whether these tens may be degrees. */
  static boolean isWarmth(Words words, int at) {
    for (int i = at - 8; i < at + 6; i++) {
      if (words.is(i, WARMTH)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Found century(Words words, int at) {
    int number = words.number(at);
    int unit = at + 2 + (words.at(at + 2).equals("-") ? 1 : 0);
    if (number < 11 || number > 22 || !words.is(at + 1, CalendarWords.ORDINAL_ENDINGS)) {
      return null;
    }
    return words.at(unit).equals("century")
        ? new Found(unit + 1, Integer.toString(number - 1))
        : null;
  }
}
