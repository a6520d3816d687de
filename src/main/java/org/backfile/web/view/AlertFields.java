package org.backfile.web.view;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.backfile.alerts.Alert;
import org.backfile.alerts.Channel;
import org.backfile.alerts.Schedule;
import org.backfile.wording.Wording;

/**
 * What can be said of an alert in a form.
 *
 * @param channel the key of the way on which it goes
 * @param times as they are typed
 */
public record AlertFields(
    String channel,
    String target,
    boolean atOnce,
    List<Day> days,
    String times,
    String zone,
    List<Language> languages) {
  /** A day of the week. */
  public record Day(String key, String name, boolean chosen) {}

  /** A language in which it can speak, by its own name. */
  public record Language(String tag, String name, boolean chosen) {}

  public AlertFields {
    days = List.copyOf(days);
    languages = List.copyOf(languages);
  }

  /** Those of an alert that is new. */
  static AlertFields usual(Channel channel, ZoneId zone, Words words) {
    Alert.Terms none = new Alert.Terms(channel, "", Schedule.AT_ONCE, words.wording().tag());
    return of(none, zone, words);
  }

  static AlertFields of(Alert.Terms terms, ZoneId zone, Words words) {
    Schedule schedule = terms.schedule();
    AlertTimes times = new AlertTimes(zone, words);
    return new AlertFields(
        terms.channel().key(),
        terms.target(),
        schedule.isAtOnce(),
        Arrays.stream(DayOfWeek.values())
            .map(
                day ->
                    new Day(
                        Schedule.key(day),
                        times.day(day),
                        schedule.isAtOnce()
                            ? day.compareTo(DayOfWeek.SATURDAY) < 0
                            : schedule.days().contains(day)))
            .toList(),
        schedule.isAtOnce() ? "08:00" : AlertTimes.times(schedule),
        zone.getId(),
        Wording.all().stream()
            .map(
                each ->
                    new Language(
                        each.tag(),
                        each.say("common.language"),
                        each.tag().equals(terms.language())))
            .toList());
  }
}
