package org.backfile.search;

import java.util.List;
import org.backfile.query.Facet;

/**
 * The values of one facet.
 *
 * @param total how many values there are, shown or not
 * @param values by count descending, then by value in the order of their UTF-16 units; chosen and
 *     excluded values are always among them, even at zero
 * @param coverage how many of the articles counted hold any value at all
 * @param approximate whether a count may be too low
 */
public record FacetCounts(
    Facet facet, long total, List<FacetValue> values, Coverage coverage, boolean approximate) {

  /**
   * What part of the articles a facet knows something of. A stance that is not assessed and a date
   * that is not known are no value.
   *
   * @param held how many hold a value
   * @param of how many would be found with nothing chosen of a facet of which any value may hold
   */
  public record Coverage(long held, long of) {}

  public FacetCounts {
    values = List.copyOf(values);
  }
}
