package org.backfile.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads what stands after {@code published:}. */
final class DateReader {
  private static final Pattern COMPARED = Pattern.compile("([<>])=?(.*)");
  private static final Pattern BETWEEN =
      Pattern.compile("(.*?)\\.\\.+(.*)|(\\d{4})[-\u2013](\\d{4})");
  private static final Pattern LOOSE =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?");
  private static final String OPEN = "*";

  private final Repairs repairs;

  DateReader(Repairs repairs) {
    this.repairs = repairs;
  }

  /** The clause for one value; empty when it is no date, and then that is said. */
  Optional<Clause> value(String typed) {
    if (typed.toLowerCase(Locale.ROOT).equals(Facet.UNDATED)) {
      return Optional.of(new Clause.Undated());
    }
    Matcher compared = COMPARED.matcher(typed);
    if (compared.matches()) {
      boolean later = compared.group(1).equals(">");
      String date = compared.group(2);
      return said(typed, later ? range(date, OPEN) : range(OPEN, date));
    }
    Matcher between = BETWEEN.matcher(typed);
    if (between.matches()) {
      boolean dots = between.group(1) != null;
      return said(typed, range(between.group(dots ? 1 : 3), between.group(dots ? 2 : 4)));
    }
    return date(typed).map(d -> new Clause.Published(d, d));
  }

  /** The clause for two ends, each a date or {@code *} or nothing for an open end. */
  Optional<Clause> range(String from, String to) {
    Optional<PartialDate> first = isOpen(from) ? Optional.empty() : date(from);
    Optional<PartialDate> last = isOpen(to) ? Optional.empty() : date(to);
    if (first.isEmpty() && last.isEmpty()) {
      if (isOpen(from) && isOpen(to)) {
        repairs.add("range-empty");
      }
      return Optional.empty();
    }
    return Optional.of(ordered(first.orElse(null), last.orElse(null)));
  }

  private Clause ordered(@Nullable PartialDate first, @Nullable PartialDate last) {
    if (first != null && last != null && first.first().isAfter(last.last())) {
      repairs.add("range-swapped");
      return new Clause.Published(last, first);
    }
    return new Clause.Published(first, last);
  }

  private Optional<Clause> said(String typed, Optional<Clause> clause) {
    clause.ifPresent(c -> repairs.add("dates-read-as", "published:" + typed, c));
    return clause;
  }

  private Optional<PartialDate> date(String typed) {
    Optional<PartialDate> exact = PartialDate.parse(typed);
    Optional<PartialDate> date = exact.isPresent() ? exact : PartialDate.parse(loose(typed));
    if (date.isEmpty()) {
      repairs.add("date-unknown", typed);
    } else if (exact.isEmpty()) {
      repairs.add("date-read-as", typed, date.orElseThrow().label());
    }
    return date;
  }

  private static String loose(String typed) {
    Matcher loose = LOOSE.matcher(typed);
    if (!loose.matches()) {
      return "";
    }
    String month = loose.group(1) + "-" + twoDigits(loose.group(2));
    return loose.group(3) == null ? month : month + "-" + twoDigits(loose.group(3));
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals(OPEN);
  }
}
