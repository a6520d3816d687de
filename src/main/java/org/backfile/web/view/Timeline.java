package org.backfile.web.view;

import java.util.List;

/**
 * A small chart of when articles were published. Heights and places are whole units of its view
 * box, which is {@link #WIDTH} wide and {@link #HEIGHT} high.
 *
 * @param unit what a bar stands for, such as {@code Year}
 * @param caption what the bars are, in words
 * @param wider where the reader sees all years again; empty when all are here
 * @param undated the value for articles without a date; empty when there are none
 */
public record Timeline(
    String unit, String caption, List<Bar> bars, String wider, List<FacetLink> undated) {
  public static final int WIDTH = 288;
  public static final int HEIGHT = 72;

  /**
   * One year, month or decade.
   *
   * @param slot where its part of the chart starts
   * @param x where the bar itself starts
   * @param y its upper edge
   * @param address where it is chosen, or taken back when it is
   */
  public record Bar(
      String label,
      String count,
      int slot,
      int slotWidth,
      int x,
      int y,
      int width,
      int height,
      boolean chosen,
      String address) {}

  public int width() {
    return WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  /** The first label, for the left end of the axis. */
  public String first() {
    return bars.isEmpty() ? "" : bars.getFirst().label();
  }

  public String last() {
    return bars.size() < 2 ? "" : bars.getLast().label();
  }
}
