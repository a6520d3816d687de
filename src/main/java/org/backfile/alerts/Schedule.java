package org.backfile.alerts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When an alert goes out: at once, or at hours of some days of the week in the desk's time zone.
 *
 * <p>An hour that is skipped in spring comes when the clock has been put on; one that comes twice
 * in autumn counts the first time.
 *
 * @param days empty for at once
 * @param times to the minute; empty for at once
 */
public record Schedule(Set<DayOfWeek> days, SortedSet<LocalTime> times) {
  public static final Schedule AT_ONCE = new Schedule(Set.of(), Collections.emptySortedSet());

  /** The most hours of a day. */
  public static final int MOST_TIMES = 24;

  private static final String AT_ONCE_KEY = "at-once";
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  public Schedule {
    if (days.isEmpty() != times.isEmpty() || times.size() > MOST_TIMES) {
      throw new IllegalArgumentException("Not a schedule: " + days + " " + times);
    }
    days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
    times = Collections.unmodifiableSortedSet(new TreeSet<>(times));
  }

  public boolean isAtOnce() {
    return days.isEmpty();
  }

  /** {@code at-once}, or such as {@code mon,fri 08:00,17:30}. */
  public String key() {
    if (isAtOnce()) {
      return AT_ONCE_KEY;
    }
    return days.stream().map(Schedule::key).collect(Collectors.joining(","))
        + " "
        + times.stream().map(LocalTime::toString).collect(Collectors.joining(","));
  }

  /** {@code mon}, {@code tue} and so on. */
  public static String key(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  /** The schedule with this key; empty when there is none. */
  public static Optional<Schedule> of(String key) {
    if (key.equals(AT_ONCE_KEY)) {
      return Optional.of(AT_ONCE);
    }
    String[] parts = key.strip().split(" +", -1);
    return parts.length == 2
        ? of(List.of(parts[0].split(",", -1)), List.of(parts[1].split(",", -1)))
        : Optional.empty();
  }

  /** The schedule of these days and times; empty when one of them is none or there are none. */
  public static Optional<Schedule> of(List<String> days, List<String> times) {
    Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
    for (String day : days) {
      Arrays.stream(DayOfWeek.values()).filter(d -> key(d).equals(day)).forEach(week::add);
    }
    boolean known =
        days.stream().allMatch(d -> week.stream().anyMatch(w -> key(w).equals(d)))
            && times.stream().allMatch(time -> TIME.matcher(time).matches())
            && times.size() <= MOST_TIMES;
    return known && !days.isEmpty() && !times.isEmpty()
        ? Optional.of(
            new Schedule(
                week,
                times.stream()
                    .map(LocalTime::parse)
                    .collect(Collectors.toCollection(TreeSet::new))))
        : Optional.empty();
  }

  /** The first moment after another at which it is time; the earliest of all for at once. */
  public Instant next(Instant after, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(after, zone);
    return today
        .datesUntil(today.plusDays(9))
        .filter(day -> days.contains(day.getDayOfWeek()))
        .flatMap(day -> times.stream().map(time -> day.atTime(time).atZone(zone).toInstant()))
        .filter(moment -> moment.isAfter(after))
        .min(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}
