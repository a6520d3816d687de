package org.backfile.query;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.backfile.article.PartialDate;
import org.jspecify.annotations.Nullable;

/** Dates said in plain English, no more exactly than they are. */
final class DateWords {
  private DateWords() {}

  /** When something was published; null is an open end. */
  static String published(@Nullable PartialDate from, @Nullable PartialDate to) {
    if (from == null) {
      return to == null ? "published" : "published up to " + date(to);
    }
    if (to == null) {
      return "published from " + date(from) + " on";
    }
    if (from.equals(to)) {
      return "published " + (from.day() == 0 ? "in " : "on ") + date(from);
    }
    return "published " + date(from) + " to " + date(to);
  }

  static String date(PartialDate date) {
    return switch (date.precision()) {
      case YEAR -> date.label();
      case MONTH -> month(date) + " " + date.year();
      case DAY -> date.day() + " " + month(date) + " " + date.year();
    };
  }

  private static String month(PartialDate date) {
    return Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
