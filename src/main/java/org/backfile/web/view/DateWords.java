package org.backfile.web.view;

import java.util.Optional;
import java.util.Set;
import org.backfile.article.PartialDate;

/** Says a date in the notation of TIMEX3 in words. */
final class DateWords {
  private static final Set<String> PARTS =
      Set.of("Q1", "Q2", "Q3", "Q4", "H1", "H2", "SP", "SU", "FA", "WI");

  private DateWords() {}

  /** {@code June 2019}, {@code summer 2019}, {@code 1990s}, {@code June, year unknown}. */
  static String of(String value, Words words) {
    Optional<PartialDate> exact = PartialDate.parse(value);
    if (exact.isPresent()) {
      return words.date(exact.get());
    }
    if (value.startsWith("XXXX")) {
      return unknownYear(value, words);
    }
    if (isDigits(value) && value.length() == 3) {
      return words.say("dates.decade", value + "0");
    }
    return value.length() > 5 && value.charAt(4) == '-' && isDigits(value.substring(0, 4))
        ? part(value.substring(5), value.substring(0, 4), words)
        : words.say("dates.uncertain");
  }

  /** A leap year stands in, so that 29 February is a day too. */
  private static String unknownYear(String value, Words words) {
    return PartialDate.parse("2000" + value.substring(4))
        .filter(date -> date.month() > 0)
        .map(date -> day(date, words))
        .map(day -> words.say("dates.year-unknown", day))
        .orElseGet(() -> words.say("dates.uncertain"));
  }

  private static String day(PartialDate date, Words words) {
    String month = words.month(date.month());
    return date.day() > 0 ? words.say("dates.day-of-month", date.day(), month) : month;
  }

  private static String part(String part, String year, Words words) {
    return words.say("dates.part." + (PARTS.contains(part) ? part : "other"), year);
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
