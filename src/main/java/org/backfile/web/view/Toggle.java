package org.backfile.web.view;

import java.util.List;
import java.util.SortedSet;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;

/** What a click on a facet value asks for. */
public final class Toggle {
  private Toggle() {}

  /**
   * Chooses a value, or takes it back when it is chosen or left out.
   *
   * <p>A value of a hierarchy takes the place of chosen values above and below it: whoever chooses
   * a month of a chosen year wants that month.
   */
  public static SearchRequest of(SearchRequest request, Facet facet, String value) {
    Filters filters = request.filters();
    if (filters.chosen(facet).contains(value) || filters.excluded(facet).contains(value)) {
      return request.with(filters.release(facet, value));
    }
    return request.with(withoutFamily(filters, facet, value).choose(facet, value));
  }

  /** Leaves a value out, or lets it in again. */
  public static SearchRequest exclusion(SearchRequest request, Facet facet, String value) {
    Filters filters = request.filters();
    return request.with(
        filters.excluded(facet).contains(value)
            ? filters.release(facet, value)
            : filters.exclude(facet, value));
  }

  /** Chooses this value of a facet alone. */
  static SearchRequest only(SearchRequest request, Facet facet, String value) {
    Filters filters = request.filters();
    SortedSet<String> chosen = filters.chosen(facet);
    if (chosen.size() == 1 && chosen.contains(value)) {
      return request.with(filters.release(facet, value));
    }
    return request.with(filters.unchoose(facet).choose(facet, value));
  }

  private static Filters withoutFamily(Filters filters, Facet facet, String value) {
    if (!facet.isHierarchical()) {
      return filters;
    }
    String separator = facet.isDate() ? "-" : "/";
    List<String> family =
        filters.chosen(facet).stream()
            .filter(
                other -> other.startsWith(value + separator) || value.startsWith(other + separator))
            .toList();
    for (String other : family) {
      filters = filters.release(facet, other);
    }
    return filters;
  }
}
