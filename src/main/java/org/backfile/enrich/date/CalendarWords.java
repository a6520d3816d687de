package org.backfile.enrich.date;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** The words that English has for months, weekdays, seasons and small numbers. */
final class CalendarWords {
  /** Months and their short forms; the short ones need a full stop or a number beside them. */
  static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          entry("january", 1),
          entry("february", 2),
          entry("march", 3),
          entry("april", 4),
          entry("may", 5),
          entry("june", 6),
          entry("july", 7),
          entry("august", 8),
          entry("september", 9),
          entry("october", 10),
          entry("november", 11),
          entry("december", 12),
          entry("jan", 1),
          entry("feb", 2),
          entry("mar", 3),
          entry("apr", 4),
          entry("jun", 6),
          entry("jul", 7),
          entry("aug", 8),
          entry("sep", 9),
          entry("sept", 9),
          entry("oct", 10),
          entry("nov", 11),
          entry("dec", 12));

  static final Map<String, Integer> WEEKDAYS =
      Map.of(
          "monday",
          1,
          "tuesday",
          2,
          "wednesday",
          3,
          "thursday",
          4,
          "friday",
          5,
          "saturday",
          6,
          "sunday",
          7);

  static final Map<String, Season> SEASONS =
      Map.of(
          "spring", Season.SP,
          "summer", Season.SU,
          "autumn", Season.FA,
          "fall", Season.FA,
          "winter", Season.WI);

  static final Map<String, Integer> ORDINALS =
      Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "last", 0);

  static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          entry("a", 1),
          entry("an", 1),
          entry("one", 1),
          entry("two", 2),
          entry("three", 3),
          entry("four", 4),
          entry("five", 5),
          entry("six", 6),
          entry("seven", 7),
          entry("eight", 8),
          entry("nine", 9),
          entry("ten", 10),
          entry("eleven", 11),
          entry("twelve", 12),
          entry("fifteen", 15),
          entry("twenty", 20),
          entry("thirty", 30),
          entry("forty", 40),
          entry("fifty", 50));

  static final Map<String, Integer> STEPS =
      Map.ofEntries(
          entry("last", -1),
          entry("past", -1),
          entry("previous", -1),
          entry("prior", -1),
          entry("this", 0),
          entry("current", 0),
          entry("next", 1),
          entry("coming", 1));

  static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");

  /** Words after which a month, year or season is surely meant as one. */
  static final Set<String> BEFORE_DATES =
      words(
          "in since until till by of last next through from to for late early mid "
              + "this during before after ended ending between around circa about year on "
              + "throughout every each past previous coming into towards toward pre post");

  /** The four seasons by their TIMEX3 codes, with the month that each begins in. */
  enum Season {
    SP(3),
    SU(6),
    FA(9),
    WI(12);

    final int firstMonth;

    Season(int firstMonth) {
      this.firstMonth = firstMonth;
    }
  }

  /** The words of a line, as a set. */
  static Set<String> words(String line) {
    return Set.of(line.split(" ", -1));
  }

  private CalendarWords() {}
}
