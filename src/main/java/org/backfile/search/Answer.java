package org.backfile.search;

import java.util.List;
import java.util.Map;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;

/**
 * What one search found, all from one point in time.
 *
 * @param request the search that this answers
 * @param total how many results there are, stories or articles as is asked; exact unless {@code
 *     partial}
 * @param articles how many articles match, near-duplicates and all
 * @param hits this page's results; empty beyond the last page
 * @param facets every facet, in the order of {@link Facet}
 * @param hiddenUndated how many articles would match if {@code from} and {@code to} were not asked
 *     and are left out only because they are undated
 * @param near articles that are near in meaning though they do not match, the nearest first; each
 *     with the passage that is nearest; they are in no total, no count and no other form of the
 *     answer
 * @param partial whether the time limit ended the search before every article was looked at
 * @param tookMillis milliseconds from question to answer
 */
public record Answer(
    SearchRequest request,
    long total,
    long articles,
    List<Hit> hits,
    Map<Facet, FacetCounts> facets,
    long hiddenUndated,
    List<Hit> near,
    boolean partial,
    long tookMillis) {
  /** An answer in which no two articles are near-duplicates and none is near in meaning alone. */
  public Answer(
      SearchRequest request,
      long total,
      List<Hit> hits,
      Map<Facet, FacetCounts> facets,
      long hiddenUndated,
      boolean partial,
      long tookMillis) {
    this(request, total, total, hits, facets, hiddenUndated, List.of(), partial, tookMillis);
  }

  public Answer {
    hits = List.copyOf(hits);
    near = List.copyOf(near);
  }
}
