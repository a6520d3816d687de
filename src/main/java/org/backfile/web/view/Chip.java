package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import org.backfile.article.PartialDate;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;

/**
 * One filter in force, with the way to take it back.
 *
 * @param facet what it narrows
 * @param excluded whether it leaves a value out
 * @param remove the same search without it
 */
public record Chip(String facet, String label, boolean excluded, String remove) {

  /** Every filter of a search: what is chosen, then what is left out, then dates. */
  static List<Chip> of(SearchRequest request) {
    Filters filters = request.filters();
    List<Chip> chips = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      filters.chosen(facet).forEach(v -> chips.add(value(request, facet, v, false)));
    }
    for (Facet facet : Facet.values()) {
      filters.excluded(facet).forEach(v -> chips.add(value(request, facet, v, true)));
    }
    PartialDate from = filters.from();
    PartialDate to = filters.to();
    if (from != null) {
      String without = Links.search(request.with(filters.between(null, to)));
      chips.add(new Chip("published", "from " + Words.date(from), false, without));
    }
    if (to != null) {
      String without = Links.search(request.with(filters.between(from, null)));
      chips.add(new Chip("published", "up to " + Words.date(to), false, without));
    }
    return List.copyOf(chips);
  }

  private static Chip value(SearchRequest request, Facet facet, String value, boolean excluded) {
    String without = Links.search(request.with(request.filters().release(facet, value)));
    String label = facet == Facet.SAID_BY ? Words.saidPath(value) : Words.value(facet, value);
    return new Chip(Words.one(facet, request.filters()), label, excluded, without);
  }
}
