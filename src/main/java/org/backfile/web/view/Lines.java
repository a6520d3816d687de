package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws lines over time. */
final class Lines {
  /** Room above the highest point and below zero, so that no dot is cut off. */
  private static final double HEADROOM = 6;

  private static final int MOST_TICKS = 4;
  private static final int[] TOPS = {1, 2, 4, 6, 8, 10};

  private final double top;
  private final int size;

  /** Lines of so many points that reach up to some number. */
  Lines(int size, double most) {
    this.size = size;
    top = top(most);
  }

  /** Lines of whole numbers, of which the half at least of the upper edge is one too. */
  static Lines ofCounts(List<Value> values) {
    return new Lines(values.size(), Math.max(2, most(values)));
  }

  /** Lines that reach up to the highest of these. */
  static Lines of(List<Value> values) {
    return new Lines(values.size(), most(values));
  }

  private static double most(List<Value> values) {
    return values.stream().mapToDouble(Value::number).max().orElse(0);
  }

  /** One number of a line, in words too. */
  record Value(double number, String said, String address) {}

  /** The round number at the upper edge. */
  double top() {
    return top;
  }

  /** The least of 1, 2, 4, 6, 8 and 10 times a power of ten that is no less. */
  private static double top(double most) {
    if (most <= 0) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    for (int step : TOPS) {
      if (most <= step * power * (1 + 1e-9)) {
        return step * power;
      }
    }
    return 20 * power;
  }

  List<Chart.Stroke> strokes(List<Value> values) {
    List<Chart.Stroke> strokes = new ArrayList<>();
    for (int i = 1; i < values.size(); i++) {
      strokes.add(
          new Chart.Stroke(
              percent(x(i - 1)),
              percent(y(values.get(i - 1).number())),
              percent(x(i)),
              percent(y(values.get(i).number()))));
    }
    return List.copyOf(strokes);
  }

  /** Each point has its own part of the picture, from edge to edge of its period. */
  List<Chart.Point> points(List<Value> values) {
    List<Chart.Point> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      points.addAll(point(values.get(i), i, 0, 100));
    }
    return List.copyOf(points);
  }

  /** The points of a line beside another: of each period the nearer half is its own. */
  List<Chart.Point> points(List<Value> values, List<Value> others, boolean isFirst) {
    List<Chart.Point> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      double here = y(values.get(i).number());
      double there = y(others.get(i).number());
      double middle = (here + there) / 2;
      boolean above = here < there || (here == there && isFirst);
      points.addAll(point(values.get(i), i, above ? 0 : middle, above ? middle : 100));
    }
    return List.copyOf(points);
  }

  private List<Chart.Point> point(Value value, int at, double upper, double lower) {
    if (value.number() == 0) {
      return List.of();
    }
    return List.of(
        new Chart.Point(
            value.said(),
            percent(x(at)),
            percent(y(value.number())),
            percent(100.0 * at / size),
            percent(upper),
            percent(100.0 / size),
            percent(lower - upper),
            value.address()));
  }

  /** A few of the labels, the first and the last among them. */
  List<Chart.Tick> ticks(List<String> labels) {
    int steps = Math.min(MOST_TICKS, size) - 1;
    List<Chart.Tick> ticks = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      int at = steps == 0 ? 0 : (int) Math.round((double) i * (size - 1) / steps);
      boolean alone = size <= MOST_TICKS;
      String anchor = alone || (i > 0 && i < steps) ? "middle" : i == 0 ? "start" : "end";
      double x = alone || (i > 0 && i < steps) ? x(at) : i == 0 ? 0 : 100;
      ticks.add(new Chart.Tick(labels.get(at), percent(x), anchor));
    }
    return List.copyOf(ticks);
  }

  private double x(int at) {
    return 100.0 * (at + 0.5) / size;
  }

  private double y(double number) {
    return 100 - HEADROOM - number / top * (100 - 2 * HEADROOM);
  }

  static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f%%", part);
  }
}
