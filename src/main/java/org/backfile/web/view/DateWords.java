package org.backfile.web.view;

import java.util.Optional;
import org.backfile.article.PartialDate;

/** Says a date in the notation of TIMEX3 in words. */
final class DateWords {
  private DateWords() {}

  /** {@code June 2019}, {@code summer 2019}, {@code 1990s}, {@code June, year unknown}. */
  static String of(String value) {
    Optional<PartialDate> exact = PartialDate.parse(value);
    if (exact.isPresent()) {
      return Words.date(exact.get());
    }
    if (value.startsWith("XXXX")) {
      return unknownYear(value);
    }
    if (isDigits(value) && value.length() == 3) {
      return value + "0s";
    }
    return value.length() > 5 && value.charAt(4) == '-' && isDigits(value.substring(0, 4))
        ? part(value.substring(5), value.substring(0, 4))
        : "a date that is not certain";
  }

  /** A leap year stands in, so that 29 February is a day too. */
  private static String unknownYear(String value) {
    return PartialDate.parse("2000" + value.substring(4))
        .filter(date -> date.month() > 0)
        .map(date -> (date.day() > 0 ? date.day() + " " : "") + Words.month(date.month()))
        .map(words -> words + ", year unknown")
        .orElse("a date that is not certain");
  }

  private static String part(String part, String year) {
    return switch (part) {
      case "Q1" -> "first quarter of " + year;
      case "Q2" -> "second quarter of " + year;
      case "Q3" -> "third quarter of " + year;
      case "Q4" -> "fourth quarter of " + year;
      case "H1" -> "first half of " + year;
      case "H2" -> "second half of " + year;
      case "SP" -> "spring " + year;
      case "SU" -> "summer " + year;
      case "FA" -> "autumn " + year;
      case "WI" -> "winter " + year;
      default -> "some time in " + year;
    };
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
