package org.backfile.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When it is time. */
class ScheduleTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String EVERY_DAY = "mon,tue,wed,thu,fri,sat,sun ";

  private static List<String> next(String schedule, String after, int times) {
    List<String> all = new ArrayList<>();
    Instant at = Instant.parse(after);
    for (int i = 0; i < times; i++) {
      at = Schedule.of(schedule).orElseThrow().next(at, BERLIN);
      all.add(at.toString());
    }
    return all;
  }

  @Test
  void weekendIsPassedOver() {
    assertEquals(
        List.of("2026-03-06T16:30:00Z", "2026-03-09T07:00:00Z", "2026-03-09T16:30:00Z"),
        next("mon,tue,wed,thu,fri 08:00,17:30", "2026-03-06T07:00:00Z", 3));
  }

  @Test
  void onceAWeekIsSevenDaysLater() {
    assertEquals(List.of("2026-03-09T07:00:00Z"), next("mon 08:00", "2026-03-02T07:00:00Z", 1));
  }

  @Test
  void hourStaysWhenTheClockIsPutOn() {
    assertEquals(
        List.of("2026-03-28T07:00:00Z", "2026-03-29T06:00:00Z", "2026-03-30T06:00:00Z"),
        next(EVERY_DAY + "08:00", "2026-03-27T12:00:00Z", 3));
  }

  @Test
  void hourThatIsSkippedComesOnceWithTheOneAfterIt() {
    assertEquals(
        List.of("2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z", "2026-03-30T01:30:00Z"),
        next(EVERY_DAY + "02:30,03:30", "2026-03-28T12:00:00Z", 3));
  }

  @Test
  void hourThatComesTwiceCountsOnce() {
    assertEquals(
        List.of("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"),
        next(EVERY_DAY + "02:30", "2026-10-24T12:00:00Z", 2));
  }

  @Test
  void keyReadsBackAndOthersAreNone() {
    for (String key : List.of("at-once", "mon 00:00", "mon,sun 08:00,23:59")) {
      assertEquals(key, Schedule.of(key).orElseThrow().key());
    }
    for (String none :
        List.of(
            "", "mon", "08:00", "mon 8", "mon 24:00", "day 08:00", "mon, 08:00", "mon 08:00 x")) {
      assertTrue(Schedule.of(none).isEmpty(), none);
    }
  }
}
