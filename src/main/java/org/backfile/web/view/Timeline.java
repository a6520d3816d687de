package org.backfile.web.view;

import java.util.List;

/**
 * A small chart of the dates of articles, of the whole time or of a part of it. Heights and places
 * are whole units of its view box, which is {@link #WIDTH} wide and {@link #HEIGHT} high.
 *
 * @param key of the facet that is drawn
 * @param unit what a bar stands for, such as {@code Year}
 * @param caption what the bars are, in words
 * @param trail the way back from this part to all years; empty when all are here
 * @param coverage of how many articles a date is known, in words; empty when that is said elsewhere
 * @param notes what the bars do not show
 * @param undated the value for articles without a date; empty when there are none
 */
public record Timeline(
    String key,
    String unit,
    String caption,
    List<Link> trail,
    List<Bar> bars,
    String coverage,
    List<String> notes,
    List<FacetLink> undated) {
  public static final int WIDTH = 288;
  public static final int HEIGHT = 72;

  /**
   * One decade, year, month or day.
   *
   * @param from the first date of it, as addresses spell it
   * @param to the last date of it
   * @param slot where its part of the chart starts
   * @param x where the bar itself starts
   * @param y its upper edge
   * @param address where it is chosen, or taken back when it is
   */
  public record Bar(
      String label,
      String count,
      String from,
      String to,
      int slot,
      int slotWidth,
      int x,
      int y,
      int width,
      int height,
      boolean chosen,
      String address) {}

  Timeline noting(String note) {
    return new Timeline(key, unit, caption, trail, bars, coverage, List.of(note), undated);
  }

  Timeline beside(List<FacetLink> others) {
    return new Timeline(key, unit, caption, trail, bars, coverage, notes, others);
  }

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
