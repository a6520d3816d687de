package org.backfile.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.query.Facet;

/**
 * The values of one facet.
 *
 * @param total how many values there are, shown or not
 * @param values by count descending, then by value in the order of their UTF-16 units, or in the
 *     order that was asked for; in an answer chosen and excluded values are always among them, even
 *     at zero
 * @param coverage how many of the articles counted hold any value at all
 * @param initials for values from A to Z: how many values stand before the first with each first
 *     letter, in their order, at most {@link #MOST_INITIALS}; empty for another order
 * @param approximate whether a count may be too low
 */
public record FacetCounts(
    Facet facet,
    long total,
    List<FacetValue> values,
    Coverage coverage,
    Map<String, Integer> initials,
    boolean approximate) {
  /** The initial of values that begin with something else. */
  public static final String NO_LETTER = "#";

  /** The most initials that are told. */
  public static final int MOST_INITIALS = 100;

  /**
   * What part of the articles a facet knows something of. A stance that is not assessed and a date
   * that is not known are no value.
   *
   * @param held how many hold a value
   * @param of how many would be found with nothing chosen of a facet of which any value may hold
   */
  public record Coverage(long held, long of) {}

  /** Values that do not stand from A to Z. */
  public FacetCounts(
      Facet facet, long total, List<FacetValue> values, Coverage coverage, boolean approximate) {
    this(facet, total, values, coverage, Map.of(), approximate);
  }

  public FacetCounts {
    values = List.copyOf(values);
    initials = Collections.unmodifiableMap(new LinkedHashMap<>(initials));
  }
}
