package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.Stance;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.FacetValue;
import org.jspecify.annotations.Nullable;

/** Counts the values of facets beside one search. */
final class FacetCounting {
  /** How many values an answer shows. */
  private static final int SHOWN = 50;

  private static final Comparator<FacetValue> ORDER =
      Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final Filters filters;
  private final StoryTable stories;

  FacetCounting(Snapshot snapshot, Narrowing narrowing, Filters filters) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.filters = filters;
    stories = narrowing.stories();
  }

  /** The values most articles hold, and every chosen or excluded one. */
  FacetCounts shown(Facet facet) throws IOException {
    if (isTowardTarget(facet)) {
      Map<String, Long> counts = towardTarget();
      counts.entrySet().removeIf(e -> e.getValue() == 0 && !isAsked(e.getKey()));
      long held = counts.values().stream().filter(count -> count > 0).count();
      return counts(facet, held, counts, null);
    }
    FacetTally tally = tally(facet);
    Map<String, Long> counts = top(facet, tally, facet.isDate() ? FacetRequest.MOST : SHOWN);
    for (String value : filters.chosen(facet)) {
      counts.put(value, narrowing.countAlone(facet, value));
    }
    Map<String, Long> excluded = excluded(facet);
    counts.putAll(excluded);
    long total = tally.size() + excluded.values().stream().filter(c -> c > 0).count();
    return counts(facet, total, counts, tally);
  }

  /** A stretch of the values that have a word that starts with the prefix. */
  FacetCounts values(FacetRequest request) throws IOException {
    Facet facet = request.facet();
    FacetTally tally = isTowardTarget(facet) ? null : tally(facet);
    FacetLook look =
        tally == null
            ? FacetLook.at(towardTarget(), request)
            : FacetLook.at(tally, excluded(facet), snapshot, request);
    List<FacetValue> page = new ArrayList<>();
    for (FacetValue value : look.values()) {
      page.add(typed(facet, value));
    }
    return new FacetCounts(
        facet,
        look.total(),
        page,
        coverage(facet, tally),
        look.initials(),
        narrowing.found().isPartial());
  }

  private FacetTally tally(Facet facet) throws IOException {
    return narrowing.changesStance(facet)
        ? narrowing.entitiesByStance()
        : snapshot.facet(facet).count(narrowing.beside(facet), stories);
  }

  private boolean isTowardTarget(Facet facet) {
    return facet == Facet.STANCE && filters.stanceTarget().isPresent();
  }

  /** The stances toward the one chosen entity, each counted by asking for it. */
  private Map<String, Long> towardTarget() throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (Stance stance : Stance.values()) {
      boolean out = filters.excluded(Facet.STANCE).contains(stance.key());
      counts.put(
          stance.key(),
          out
              ? narrowing.countInstead(Facet.STANCE, stance.key())
              : narrowing.countAlone(Facet.STANCE, stance.key()));
    }
    return counts;
  }

  private boolean isAsked(String stance) {
    return filters.chosen(Facet.STANCE).contains(stance)
        || filters.excluded(Facet.STANCE).contains(stance);
  }

  private Map<String, Long> top(Facet facet, FacetTally tally, int most) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (FacetTally.Counted top : tally.top(most)) {
      counts.put(snapshot.facet(facet).value(top.number()), (long) top.count());
    }
    return counts;
  }

  private Map<String, Long> excluded(Facet facet) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    for (String value : filters.excluded(facet)) {
      counts.put(value, narrowing.countInstead(facet, value));
    }
    return counts;
  }

  private FacetCounts counts(
      Facet facet, long total, Map<String, Long> counts, @Nullable FacetTally tally)
      throws IOException {
    List<FacetValue> all = new ArrayList<>();
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      all.add(typed(facet, new FacetValue(count.getKey(), null, count.getValue())));
    }
    all.sort(ORDER);
    return new FacetCounts(
        facet, total, all, coverage(facet, tally), narrowing.found().isPartial());
  }

  private FacetCounts.Coverage coverage(Facet facet, @Nullable FacetTally tally)
      throws IOException {
    DocSet articles = narrowing.unchosen(facet);
    long all = stories.count(articles);
    if (facet == Facet.STANCE) {
      return new FacetCounts.Coverage(stories.count(narrowing.assessed(articles)), all);
    }
    if (facet == Facet.PUBLISHED) {
      return new FacetCounts.Coverage(stories.count(narrowing.dated(articles)), all);
    }
    FacetTally held =
        tally == null || narrowing.changesStance(facet)
            ? snapshot.facet(facet).count(articles, stories)
            : tally;
    return new FacetCounts.Coverage(held.articles(), all);
  }

  private FacetValue typed(Facet facet, FacetValue value) throws IOException {
    return facet == Facet.ENTITY
        ? new FacetValue(value.value(), snapshot.typeOf(value.value()), value.count())
        : value;
  }
}
