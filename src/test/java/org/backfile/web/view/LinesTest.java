package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.backfile.web.view.Lines.Value;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void upperEdgeIsARoundNumberThatHoldsTheHighestPoint() {
    assertEquals(1, new Lines(3, 0).top());
    assertEquals(2, Lines.ofCounts(values(0, 1, 0)).top());
    assertEquals(80, new Lines(3, 68).top());
    assertEquals(100, new Lines(3, 100).top());
    assertEquals(200, new Lines(3, 101).top());
    assertEquals(0.4, new Lines(3, 0.33).top(), 1e-9);
  }

  @Test
  void emptyPeriodsAreDrawnAsZeroAndLeadNowhere() {
    List<Value> values = values(4, 0, 2);
    Lines lines = new Lines(3, 4);
    assertEquals(2, lines.strokes(values).size());
    assertEquals("94.00%", lines.strokes(values).getFirst().y2());
    assertEquals(2, lines.points(values).size());
    assertEquals("6.00%", lines.points(values).getFirst().y());
  }

  @Test
  void pointsOfTwoLinesShareTheirPeriodWithoutOverlapping() {
    List<Value> high = values(4, 1, 3);
    List<Value> low = values(1, 4, 3);
    Lines lines = new Lines(3, 4);
    List<Chart.Point> a = lines.points(high, low, true);
    List<Chart.Point> b = lines.points(low, high, false);
    for (int i = 0; i < 3; i++) {
      boolean first = number(a.get(i).slotTop()) == 0;
      Chart.Point upper = first ? a.get(i) : b.get(i);
      Chart.Point lower = first ? b.get(i) : a.get(i);
      assertEquals(number(upper.slotHeight()), number(lower.slotTop()), 0.02);
      assertEquals(100, number(lower.slotTop()) + number(lower.slotHeight()), 0.02);
      assertTrue(number(upper.y()) <= number(lower.y()));
    }
  }

  @Test
  void ticksNameTheFirstAndTheLastPeriod() {
    List<String> labels = IntStream.range(0, 120).mapToObj(Integer::toString).toList();
    List<Chart.Tick> ticks = new Lines(120, 1).ticks(labels);
    assertEquals("0", ticks.getFirst().label());
    assertEquals("119", ticks.getLast().label());
    assertEquals(
        List.of("7"), new Lines(1, 1).ticks(List.of("7")).stream().map(Chart.Tick::label).toList());
  }

  private static List<Value> values(double... numbers) {
    return Arrays.stream(numbers).mapToObj(n -> new Value(n, "", "/search")).toList();
  }

  private static double number(String percent) {
    return Double.parseDouble(percent.replace("%", ""));
  }
}
