package org.backfile.web.view;

import java.util.Optional;
import java.util.SortedSet;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;

/** Searches narrowed to one value of a facet. */
final class Narrow {
  private Narrow() {}

  /**
   * What the count of a facet value counts: the search with this value as the only one of its
   * facet, or as one more where the facet matches all.
   */
  static SearchRequest to(SearchRequest request, Facet facet, String value) {
    Filters filters = request.filters();
    Filters others = filters.matchAll().contains(facet) ? filters : filters.unchoose(facet);
    return request.with(others.choose(facet, value));
  }

  /** Whether a search leaves out a value, or all that it stands below. */
  static boolean isOut(SearchRequest request, Facet facet, String value) {
    return request.filters().excluded(facet).stream()
        .anyMatch(out -> value.equals(out) || value.startsWith(out + separator(facet)));
  }

  /**
   * The results of a search that hold a value as well. Empty when no search finds just these: of
   * several values of which any may hold, none can be asked for beside another one.
   */
  static Optional<SearchRequest> within(SearchRequest request, Facet facet, String value) {
    Filters filters = request.filters();
    SortedSet<String> chosen = filters.chosen(facet);
    if (isOut(request, facet, value)) {
      return Optional.empty();
    }
    if (chosen.isEmpty() || (chosen.size() == 1 && chosen.contains(value))) {
      Filters narrow = filters.choose(facet, value);
      return keepsStance(filters, narrow) ? Optional.of(request.with(narrow)) : Optional.empty();
    }
    boolean all = chosen.size() == 1 || filters.matchAll().contains(facet);
    if (!facet.canMatchAll() || !all) {
      return Optional.empty();
    }
    Filters narrow = filters.choose(facet, value).matchAll(facet, true);
    return keepsStance(filters, narrow) ? Optional.of(request.with(narrow)) : Optional.empty();
  }

  /** Whether a chosen stance still speaks of the same target. */
  private static boolean keepsStance(Filters before, Filters after) {
    boolean asked =
        !before.chosen(Facet.STANCE).isEmpty() || !before.excluded(Facet.STANCE).isEmpty();
    return !asked || before.stanceTarget().equals(after.stanceTarget());
  }

  private static String separator(Facet facet) {
    return facet.isDate() ? "-" : "/";
  }
}
