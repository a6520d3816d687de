package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WrittenDateTest {
  private static final Map<String, String> READ =
      Map.ofEntries(
          Map.entry("2025", "2025"),
          Map.entry("2025-09", "2025-09"),
          Map.entry("2025-09-11", "2025-09-11"),
          Map.entry("2025/9/11", "2025-09-11"),
          Map.entry("20250911", "2025-09-11"),
          Map.entry("2025-09-11T23:30:00+02:00", "2025-09-11"),
          Map.entry("2025-09-11 08:00", "2025-09-11"),
          Map.entry("September 11, 2025", "2025-09-11"),
          Map.entry("Sept. 11, 2025", "2025-09-11"),
          Map.entry("11 September 2025", "2025-09-11"),
          Map.entry("the 11th", ""),
          Map.entry("11th of September 2025", "2025-09-11"),
          Map.entry("Thu, 11 Sep 2025 10:00:00 GMT", "2025-09-11"),
          Map.entry("Thursday, September 11, 2025 at 10:00", "2025-09-11"),
          Map.entry("September 2025", "2025-09"),
          Map.entry("03/04/2024", "2024"),
          Map.entry("13/04/2024", "2024-04-13"),
          Map.entry("04/13/2024", "2024-04-13"),
          Map.entry("4/4/2024", "2024-04-04"),
          Map.entry("03/04/24", ""),
          Map.entry("1714608000", "2024-05-02"),
          Map.entry("1714608000123", "2024-05-02"),
          Map.entry("1970-01-01T00:00:00Z", ""),
          Map.entry("1970-01-01", "1970-01-01"),
          Map.entry("32 May 2024", ""),
          Map.entry("0 May 2024", ""),
          Map.entry("2024-13-01", ""),
          Map.entry("2024-02-30", ""),
          Map.entry("2024-00-10", ""),
          Map.entry("99/99/2024", ""),
          Map.entry("1024", ""),
          Map.entry("yesterday", ""),
          Map.entry("", ""));

  @TestFactory
  Stream<DynamicTest> isReadNoFinerThanItIsSure() {
    return READ.entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    "'" + e.getKey() + "'",
                    () ->
                        assertEquals(
                            e.getValue(),
                            WrittenDate.parse(e.getKey()).map(d -> d.date().label()).orElse(""))));
  }

  @Test
  void swappableDaySaysWhyOnlyItsYearIsTaken() {
    WrittenDate date = WrittenDate.parse("03/04/2024").orElseThrow();
    assertFalse(date.caution().isEmpty());
    assertEquals("03/04/2024 (" + date.caution() + ")", date.evidence("03/04/2024"));
  }
}
