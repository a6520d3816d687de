package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.backfile.article.PartialDate;
import org.backfile.article.PartialDate.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void noPeriodIsLeftOut() {
    Axis axis = axis("2024-02-27", "2024-03-01", null);
    assertEquals(
        List.of("2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01"),
        axis.periods().stream().map(PartialDate::label).toList());
  }

  @Test
  void unitSuitsTheLength() {
    assertEquals(Precision.DAY, axis("2024-01-01", "2024-01-31", null).unit());
    assertEquals(Precision.MONTH, axis("2024-01-01", "2025-09-11", null).unit());
    assertEquals(21, axis("2024-01-01", "2025-09-11", null).periods().size());
    assertEquals(Precision.YEAR, axis("1990-05-01", "2025-09-11", null).unit());
  }

  @Test
  void readerChoosesAnotherUnitWhereItHasRoom() {
    assertEquals(Precision.MONTH, axis("2020-05-01", "2025-09-11", Precision.MONTH).unit());
    assertEquals(Precision.YEAR, axis("1920-05-01", "2025-09-11", Precision.MONTH).unit());
    assertFalse(axis("1920-05-01", "2025-09-11", null).units().contains(Precision.DAY));
  }

  @Test
  void lastDayOfAMonthDoesNotSkipTheNextOne() {
    Axis axis = axis("2024-01-31", "2024-03-30", Precision.MONTH);
    assertEquals(3, axis.periods().size());
  }

  @Test
  void moreYearsThanCanBeDrawnAreCutAndItIsKnown() {
    Axis axis = axis("0900-01-01", "2025-09-11", null);
    assertTrue(axis.isCut());
    assertEquals(Axis.MOST, axis.periods().size());
    assertEquals(2025, axis.periods().getLast().year());
  }

  private static Axis axis(String first, String last, @Nullable Precision unit) {
    return Axis.of(LocalDate.parse(first), LocalDate.parse(last), Optional.ofNullable(unit));
  }
}
