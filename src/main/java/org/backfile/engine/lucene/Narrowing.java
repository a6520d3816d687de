package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.backfile.article.Stance;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * The sets that a search is made of: what its words match, what each filter keeps and what it
 * leaves out. The query runs once; every total and count is a join of these sets.
 */
final class Narrowing {
  private static final Set<Facet> BOTH = Set.of(Facet.ENTITY, Facet.STANCE);

  private final Snapshot snapshot;
  private final StoryTable stories;
  private final Filters filters;
  private final DocSet matched;
  private final @Nullable DocSet range;
  private final Map<Facet, DocSet> chosen = new EnumMap<>(Facet.class);
  private final Map<Facet, DocSet> excluded = new EnumMap<>(Facet.class);
  private final DocSet found;

  private Narrowing(Snapshot snapshot, StoryTable stories, Filters filters, DocSet matched)
      throws IOException {
    this.snapshot = snapshot;
    this.stories = stories;
    this.filters = filters;
    this.matched = matched;
    range =
        filters.from() == null && filters.to() == null
            ? null
            : set(QueryTranslator.published(filters.from(), filters.to()));
    for (Facet facet : filters.chosen().keySet()) {
      chosen.put(facet, chosen(facet));
    }
    for (Facet facet : filters.excluded().keySet()) {
      excluded.put(facet, set(any(facet, filters.excluded(facet))));
    }
    found = join(inRange(), Set.of(), Set.of());
  }

  /** Runs a search's query until the deadline of this thread. */
  static Narrowing of(SearchRequest request, Snapshot snapshot) throws IOException {
    return of(request, snapshot, new Matched(snapshot));
  }

  /** The same with what other searches have matched already. */
  static Narrowing of(SearchRequest request, Snapshot snapshot, Matched matched)
      throws IOException {
    return new Narrowing(
        snapshot,
        snapshot.stories(request.copies()),
        request.filters(),
        matched.by(request.query().tree()));
  }

  /** Everything that matches the whole search. */
  DocSet found() {
    return found;
  }

  /** How many results those are. */
  long total() {
    return stories.count(found);
  }

  /** Which articles count as one. */
  StoryTable stories() {
    return stories;
  }

  /**
   * What the counts of a facet are counted in: its own chosen values narrow only when all must
   * hold.
   */
  DocSet beside(Facet facet) {
    return chosen.containsKey(facet) && !filters.matchAll().contains(facet)
        ? join(inRange(), Set.of(facet), Set.of())
        : found;
  }

  /**
   * Whether each value of a facet changes what another filter means: the stance asked for is then
   * toward that entity.
   */
  boolean changesStance(Facet facet) {
    return isStanceAsked(facet) && !filters.matchAll().contains(facet);
  }

  private boolean isStanceAsked(Facet facet) {
    return facet == Facet.ENTITY
        && (chosen.containsKey(Facet.STANCE) || excluded.containsKey(Facet.STANCE));
  }

  /** How many results there would be for each entity if it alone were chosen. */
  FacetTally entitiesByStance() throws IOException {
    DocSet rest = join(inRange(), BOTH, Set.of(Facet.STANCE));
    Set<Stance> wanted = EnumSet.noneOf(Stance.class);
    for (Stance stance : Stance.values()) {
      SortedSet<String> asked = filters.chosen(Facet.STANCE);
      if ((asked.isEmpty() || asked.contains(stance.key()))
          && !filters.excluded(Facet.STANCE).contains(stance.key())) {
        wanted.add(stance);
      }
    }
    return snapshot.entityStances().count(rest, stories, wanted);
  }

  /** What would be found with nothing chosen of a facet of which any value may hold. */
  DocSet unchosen(Facet facet) throws IOException {
    return changesStance(facet) ? asked(filters.unchoose(facet)).found() : beside(facet);
  }

  /** How many results there would be if this were the only chosen value of its facet. */
  long countAlone(Facet facet, String value) throws IOException {
    if (changesStance(facet)) {
      return asked(filters.unchoose(facet).choose(facet, value)).total();
    }
    return stories.count(beside(facet), set(only(facet, value)));
  }

  /** How many would be found if this excluded value were chosen alone instead. */
  long countInstead(Facet facet, String value) throws IOException {
    if (isStanceAsked(facet)) {
      return asked(filters.unchoose(facet).choose(facet, value)).total();
    }
    DocSet without = join(inRange(), Set.of(facet), Set.of(facet)).and(set(only(facet, value)));
    Set<String> others = new TreeSet<>(filters.excluded(facet));
    others.remove(value);
    return stories.count(others.isEmpty() ? without : without.without(set(any(facet, others))));
  }

  /** How many more would be found among the undated if no range were asked. */
  long hiddenUndated() throws IOException {
    return range == null
        ? 0
        : stories.count(join(matched, Set.of(), Set.of()), set(QueryTranslator.undated()));
  }

  /** Without the undated. */
  DocSet dated(DocSet articles) throws IOException {
    return articles.without(set(QueryTranslator.undated()));
  }

  /** Without those that say nothing for or against. */
  DocSet assessed(DocSet articles) throws IOException {
    return articles.without(set(only(Facet.STANCE, Stance.NOT_ASSESSED.key())));
  }

  private Narrowing asked(Filters others) throws IOException {
    return new Narrowing(snapshot, stories, others, matched);
  }

  private DocSet inRange() {
    return range == null ? matched : matched.and(range);
  }

  private DocSet join(DocSet start, Set<Facet> notChosen, Set<Facet> notExcluded) {
    DocSet joined = start;
    for (Map.Entry<Facet, DocSet> choice : chosen.entrySet()) {
      joined = notChosen.contains(choice.getKey()) ? joined : joined.and(choice.getValue());
    }
    for (Map.Entry<Facet, DocSet> exclusion : excluded.entrySet()) {
      joined =
          notExcluded.contains(exclusion.getKey()) ? joined : joined.without(exclusion.getValue());
    }
    return joined;
  }

  private DocSet chosen(Facet facet) throws IOException {
    if (!filters.matchAll().contains(facet)) {
      return set(any(facet, filters.chosen(facet)));
    }
    DocSet all = snapshot.everything();
    for (String value : filters.chosen(facet)) {
      all = all.and(set(only(facet, value)));
    }
    return all;
  }

  private DocSet set(Query query) throws IOException {
    return DocSet.of(query, snapshot.searcher(), new Deadline());
  }

  private Query any(Facet facet, Collection<String> values) {
    String target = filters.stanceTarget().orElse(null);
    if (facet == Facet.STANCE && target != null) {
      return new TermInSetQuery(
          Fields.ENTITY_STANCE,
          values.stream().map(v -> FacetValues.whole(FacetValues.pair(target, v))).toList());
    }
    return new TermInSetQuery(Fields.of(facet), values.stream().map(FacetValues::bytes).toList());
  }

  private Query only(Facet facet, String value) {
    return any(facet, List.of(value));
  }
}
