package org.backfile.search;

import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;

/**
 * A look into all values of one facet.
 *
 * @param prefix only values that have a word that starts so, without regard to case and accents;
 *     empty for all
 * @param offset how many values to pass over
 * @param size how many values to give, at most {@link #MOST}
 */
public record FacetRequest(
    SearchRequest search, Facet facet, String prefix, Order order, int offset, int size) {
  /** In what order the values stand. */
  public enum Order {
    /** By count, as in an answer. */
    COUNT,
    /** From A to Z, without regard to case and accents, then as they are. */
    NAME
  }

  /** How many values a request has when nobody says. */
  public static final int USUAL = 100;

  /** The most values one request can have. */
  public static final int MOST = 1000;

  /** A look at the values with the highest counts. */
  public FacetRequest(SearchRequest search, Facet facet, String prefix, int offset, int size) {
    this(search, facet, prefix, Order.COUNT, offset, size);
  }

  public FacetRequest {
    if (offset < 0 || size < 1 || size > MOST) {
      throw new IllegalArgumentException("No such values: " + size + " from " + offset);
    }
  }
}
