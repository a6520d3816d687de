package org.backfile.query;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import org.backfile.article.PartialDate;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Dates said in plain words, no more exactly than they are. */
record DateWords(Wording wording) {

  /** When something was published; null is an open end. */
  String published(@Nullable PartialDate from, @Nullable PartialDate to) {
    if (from == null) {
      return to == null
          ? wording.say("reading.published")
          : wording.say("reading.published.up-to", date(to));
    }
    if (to == null) {
      return wording.say("reading.published.from", date(from));
    }
    return from.equals(to)
        ? wording.say(
            "reading.published." + from.precision().name().toLowerCase(Locale.ROOT), date(from))
        : wording.say("reading.published.between", date(from), date(to));
  }

  String date(PartialDate date) {
    String year = date.label().substring(0, 4);
    return switch (date.precision()) {
      case YEAR -> year;
      case MONTH -> wording.say("reading.date.month", month(date), year);
      case DAY -> wording.say("reading.date.day", date.day(), month(date), year);
    };
  }

  private String month(PartialDate date) {
    return Month.of(date.month()).getDisplayName(TextStyle.FULL, wording.locale());
  }
}
