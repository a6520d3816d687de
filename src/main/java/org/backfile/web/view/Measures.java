package org.backfile.web.view;

import java.util.List;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.FacetValue;

/**
 * The values of a facet that most results hold.
 *
 * @param coverage of how many results anything is known, in words
 * @param more where all values are; empty when they are here
 */
public record Measures(
    String key, String heading, String coverage, List<Measure> values, String more) {
  private static final int SHOWN = 10;

  static Measures of(SearchRequest request, FacetCounts counts, Words words) {
    Facet facet = counts.facet();
    List<FacetValue> shown =
        counts.values().stream()
            .filter(v -> v.count() > 0 && !request.filters().excluded(facet).contains(v.value()))
            .limit(SHOWN)
            .toList();
    long most = shown.isEmpty() ? 1 : shown.getFirst().count();
    FacetRequest all = new FacetRequest(request, facet, "", 0, FacetRequest.USUAL);
    return new Measures(
        facet.key(),
        words.facet(facet, request.filters()),
        words.coverage(facet, counts.coverage()),
        shown.stream().map(value -> measure(request, facet, value, most, words)).toList(),
        counts.total() > shown.size() ? Links.facet(all) : "");
  }

  private static Measure measure(
      SearchRequest request, Facet facet, FacetValue value, long most, Words words) {
    return new Measure(
        label(facet, value.value(), words),
        words.number(value.count()),
        Lines.percent(100.0 * value.count() / most),
        Links.search(Narrow.to(request, facet, value.value())));
  }

  /** What a value is called where it stands alone. */
  static String label(Facet facet, String value, Words words) {
    return facet == Facet.TOPIC ? Words.path(value) : words.value(facet, value);
  }
}
