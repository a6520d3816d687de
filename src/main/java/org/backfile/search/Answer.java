package org.backfile.search;

import java.util.List;
import java.util.Map;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;

/**
 * What one search found, all from one point in time.
 *
 * @param request the search that this answers
 * @param total how many articles match; exact unless {@code partial}
 * @param hits this page's results; empty beyond the last page
 * @param facets every facet, in the order of {@link Facet}
 * @param hiddenUndated how many articles would match if {@code from} and {@code to} were not asked
 *     and are left out only because they are undated
 * @param partial whether the time limit ended the search before every article was looked at
 * @param tookMillis milliseconds from question to answer
 */
public record Answer(
    SearchRequest request,
    long total,
    List<Hit> hits,
    Map<Facet, FacetCounts> facets,
    long hiddenUndated,
    boolean partial,
    long tookMillis) {
  public Answer {
    hits = List.copyOf(hits);
  }
}
