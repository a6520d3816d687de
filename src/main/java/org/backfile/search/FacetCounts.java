package org.backfile.search;

import java.util.List;
import org.backfile.query.Facet;

/**
 * The values of one facet.
 *
 * @param total how many values there are, shown or not
 * @param values by count descending, then by value in the order of their UTF-16 units; chosen and
 *     excluded values are always among them, even at zero
 * @param approximate whether a count may be too low
 */
public record FacetCounts(Facet facet, long total, List<FacetValue> values, boolean approximate) {
  public FacetCounts {
    values = List.copyOf(values);
  }
}
