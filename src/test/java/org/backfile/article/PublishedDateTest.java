package org.backfile.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PublishedDateTest {
  private static final Provenance FEED = new Provenance(Provenance.Kind.FEED, "");

  @TestFactory
  Stream<DynamicTest> datesAgreeAsExactAsBothAreAndGiveOrTakeATimeZone() {
    return Stream.of(
            "2024-05-02 2024-05-02 true",
            "2024-05-02 2024-05-03 true",
            "2024-05-02 2024-05-04 false",
            "2024-05-02 2024-05 true",
            "2024-05-02 2024 true",
            "2024-05-02 2024-06 false",
            "2024-05-31 2024-06 true",
            "2024-12-31 2025 true",
            "2024-05 2024-06 false",
            "2024-05 2024 true",
            "2023 2024 false")
        .map(line -> line.split(" ", -1))
        .map(
            p ->
                DynamicTest.dynamicTest(
                    String.join(" ", p),
                    () -> {
                      boolean expected = Boolean.parseBoolean(p[2]);
                      assertEquals(expected, date(p[0]).agreesWith(date(p[1])));
                      assertEquals(expected, date(p[1]).agreesWith(date(p[0])));
                    }));
  }

  @Test
  void aDateWithoutASourceIsRefused() {
    PartialDate day = new PartialDate(2024, 5, 2);
    assertThrows(
        IllegalArgumentException.class, () -> new PublishedDate(day, Provenance.NONE, "2 May"));
    assertThrows(IllegalArgumentException.class, () -> new PublishedDate(null, FEED, ""));
  }

  private static PublishedDate date(String label) {
    return new PublishedDate(PartialDate.parse(label).orElseThrow(), FEED, label);
  }
}
