package org.backfile.web.view;

import java.util.List;

/**
 * Lines over time and the table of what they show. Places and lengths are in percent of the
 * picture, with the sign: whatever its size, lines stay thin and letters keep their form.
 *
 * @param caption what is drawn, in words
 * @param top what the upper edge stands for
 * @param middle what the line halfway stands for; empty for no line
 * @param header of the table's columns, the period first
 */
public record Chart(
    String caption,
    String top,
    String middle,
    List<Tick> ticks,
    List<Line> lines,
    List<String> header,
    List<Row> rows) {

  /**
   * A word below the picture.
   *
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  public record Tick(String label, String x, String anchor) {}

  /**
   * One line.
   *
   * @param style a class: {@code a} or {@code b}
   */
  public record Line(String name, String style, List<Stroke> strokes, List<Point> points) {}

  /** A straight piece of a line. */
  public record Stroke(String x1, String y1, String x2, String y2) {}

  /**
   * One number that is not zero.
   *
   * @param said period and number in words
   * @param slot where its part of the picture starts
   * @param slotTop its upper edge
   */
  public record Point(
      String said,
      String x,
      String y,
      String slot,
      String slotTop,
      String slotWidth,
      String slotHeight,
      String address) {}

  /**
   * One period in the table.
   *
   * @param closer where it is looked at more closely; empty when it cannot be
   */
  public record Row(String period, String closer, List<Cell> cells) {}

  /** A number in the table; without an address it leads nowhere. */
  public record Cell(String number, String address) {}
}
