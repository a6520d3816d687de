package org.backfile.enrich.date;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean a time but none of the calendar: {@code now}, {@code recently}, {@code in the
 * past}, {@code the near future}. Their values are the three of TIMEX3 that name no date.
 */
final class VagueDates implements DateRule {
  static final String PRESENT = "PRESENT_REF";
  static final String PAST = "PAST_REF";
  static final String FUTURE = "FUTURE_REF";

  private static final Set<String> NOW =
      CalendarWords.words("now currently current presently nowadays");
  private static final Set<String> SPANS =
      CalendarWords.words("days weeks months quarters years decades");
  private static final Set<String> INSIDE = Set.of("in", "into", "for");
  private static final Set<String> SOME = Set.of("few", "several");

  @Override
  public @Nullable Found read(Words words, int at, Timeline timeline) {
    String word = words.at(at);
    if (NOW.contains(word)) {
      return new Found(at + 1, PRESENT);
    }
    return switch (word) {
      case "recently" -> new Found(at + 1, PAST);
      case "these" -> words.at(at + 1).equals("days") ? new Found(at + 2, PRESENT) : null;
      case "recent" -> new Found(afterSpans(words, at + 1), PAST);
      case "coming" -> words.is(at + 1, SPANS) ? new Found(at + 2, FUTURE) : null;
      case "soon" -> words.is(at + 1, Set.of("as", "after")) ? null : new Found(at + 1, FUTURE);
      case "the" -> named(words, at);
      default -> ago(words, at);
    };
  }

  /** {@code the past} on its own, {@code the future}, {@code the near future}. */
  private static @Nullable Found named(Words words, int at) {
    if (!words.is(at - 1, INSIDE)) {
      return null;
    }
    if (words.at(at + 1).equals("past")) {
      return isCounted(words, at + 2) ? null : new Found(at + 2, PAST);
    }
    int future = at + 1 + (words.at(at + 1).equals("near") ? 1 : 0);
    return words.at(future).equals("future") ? new Found(future + 1, FUTURE) : null;
  }

  /** {@code the past four years} are a length of time. */
  private static boolean isCounted(Words words, int at) {
    return words.number(at) >= 0
        || words.is(at, SOME)
        || Unit.of(words.at(at)) != null
        || CalendarWords.NUMBERS.containsKey(words.at(at));
  }

  /** {@code several years ago}. */
  private static @Nullable Found ago(Words words, int at) {
    int some = at + (words.at(at).equals("a") ? 1 : 0);
    boolean ago =
        words.is(some, SOME) && words.is(some + 1, SPANS) && words.at(some + 2).equals("ago");
    return ago ? new Found(some + 3, PAST) : null;
  }

  /** Steps over {@code years} and {@code weeks and months}. */
  private static int afterSpans(Words words, int at) {
    if (!words.is(at, SPANS)) {
      return at;
    }
    return words.at(at + 1).equals("and") && words.is(at + 2, SPANS) ? at + 3 : at + 1;
  }
}
