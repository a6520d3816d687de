package org.backfile.web.view;

/**
 * One value that two searches hold more or less often.
 *
 * @param side {@code a} or {@code b}, where it is more frequent; empty when nothing can be said
 * @param said how much more often, in words
 * @param x where the bar starts, in percent with the sign; the middle is as often in both
 * @param address the side where it is more frequent, narrowed to it; empty when nothing is said
 */
public record Difference(
    String label,
    String side,
    String said,
    String x,
    String width,
    String address,
    Part a,
    Part b) {

  /**
   * One side's part.
   *
   * @param address that side narrowed to the value; empty for zero
   */
  public record Part(String count, String share, String address) {}
}
