package org.backfile.article;

import java.util.Optional;

/**
 * A date that the text speaks of.
 *
 * @param where the words in the text
 * @param value the date in the notation of TIMEX3: {@code 2019}, {@code 2019-06}, {@code
 *     2019-06-14}, {@code 2019-Q2}, {@code 2019-SU}, {@code 199} (a decade); {@code XXXX-06} when
 *     the year is not known and is not guessed; {@code PAST_REF}, {@code PRESENT_REF} or {@code
 *     FUTURE_REF} for words such as "recently" that mean no time of the calendar
 */
public record MentionedDate(Passage where, String value, Provenance provenance) {
  /** Whether these words mean a time but none of the calendar, such as "now". */
  public boolean isVague() {
    return value.endsWith("_REF");
  }

  /** The year, month or day that this date is counted under; empty when it cannot be told. */
  public Optional<PartialDate> date() {
    Optional<PartialDate> exact = PartialDate.parse(value);
    return exact.isPresent() || value.length() < 5 || value.charAt(4) != '-'
        ? exact
        : PartialDate.parse(value.substring(0, 4));
  }
}
