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
  static List<Chip> of(SearchRequest request, Words words) {
    Filters filters = request.filters();
    List<Chip> chips = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      filters.chosen(facet).forEach(v -> chips.add(value(request, facet, v, words)));
    }
    for (Facet facet : Facet.values()) {
      filters.excluded(facet).forEach(v -> chips.add(value(request, facet, v, words).out()));
    }
    PartialDate from = filters.from();
    PartialDate to = filters.to();
    if (from != null) {
      String without = Links.search(request.with(filters.between(null, to)));
      chips.add(date("results.chips.from", from, without, words));
    }
    if (to != null) {
      String without = Links.search(request.with(filters.between(from, null)));
      chips.add(date("results.chips.to", to, without, words));
    }
    return List.copyOf(chips);
  }

  private static Chip date(String key, PartialDate date, String without, Words words) {
    String label = words.say(key, words.date(date));
    return new Chip(words.one(Facet.PUBLISHED), label, false, without);
  }

  private Chip out() {
    return new Chip(facet, label, true, remove);
  }

  private static Chip value(SearchRequest request, Facet facet, String value, Words words) {
    String without = Links.search(request.with(request.filters().release(facet, value)));
    String label = facet == Facet.SAID_BY ? words.saidPath(value) : words.value(facet, value);
    return new Chip(words.one(facet, request.filters()), label, false, without);
  }
}
