package org.backfile.citation;

import java.time.LocalDate;
import java.util.List;
import org.backfile.article.PartialDate;

/** Dates as the style guides write them, in English like the styles themselves. */
final class CitedDates {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** As the MLA shortens all that have more than four letters. */
  private static final List<String> SHORT =
      List.of(
          "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
          "Dec.");

  private CitedDates() {}

  /** {@code 2 Sept. 2024}. */
  static String mla(PartialDate date) {
    String month = date.month() == 0 ? "" : SHORT.get(date.month() - 1) + " ";
    return (date.day() == 0 ? "" : date.day() + " ") + month + date.year();
  }

  static String mla(LocalDate day) {
    return mla(PartialDate.of(day));
  }

  /** {@code 2024, September 2}. */
  static String apa(PartialDate date) {
    String month = date.month() == 0 ? "" : ", " + MONTHS.get(date.month() - 1);
    return date.year() + month + (date.day() == 0 ? "" : " " + date.day());
  }

  /** {@code September 2, 2024}. */
  static String american(PartialDate date) {
    String month = date.month() == 0 ? "" : MONTHS.get(date.month() - 1) + " ";
    return month + (date.day() == 0 ? "" : date.day() + ", ") + date.year();
  }

  static String american(LocalDate day) {
    return american(PartialDate.of(day));
  }
}
