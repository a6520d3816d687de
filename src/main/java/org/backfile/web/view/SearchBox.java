package org.backfile.web.view;

import java.util.List;
import java.util.Set;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;

/**
 * The box that a reader types into.
 *
 * @param words what stands in it
 * @param kept the filters that sending it keeps
 * @param filters how many there are
 * @param anew where the same words are searched without any filter; empty when there is none
 */
public record SearchBox(String words, List<FormField> kept, int filters, String anew) {
  /** Nothing typed, nothing kept. */
  public static final SearchBox EMPTY = new SearchBox("", List.of(), 0, "");

  static SearchBox of(SearchRequest request) {
    List<FormField> kept = FormField.of(Links.search(request), Set.of("q", "page"));
    int filters = Words.filters(request.filters());
    String anew = filters == 0 ? "" : Links.search(request.with(Filters.NONE));
    return new SearchBox(request.query().text(), kept, filters, anew);
  }
}
