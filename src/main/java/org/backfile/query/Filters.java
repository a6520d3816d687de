package org.backfile.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.backfile.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything a search is narrowed by besides its words. Immutable.
 *
 * <p>Chosen values of one facet mean any of them, unless the facet is in {@code matchAll}; every
 * excluded value must be absent; facets are joined by AND. An article matches {@code from} and
 * {@code to} when its publication date can lie between them, both inclusive; an undated article
 * never does.
 *
 * @param matchAll only facets with at least two chosen values, as it means nothing for others
 */
public record Filters(
    Map<Facet, SortedSet<String>> chosen,
    Map<Facet, SortedSet<String>> excluded,
    Set<Facet> matchAll,
    @Nullable PartialDate from,
    @Nullable PartialDate to) {
  public static final Filters NONE = new Filters(Map.of(), Map.of(), Set.of(), null, null);

  public Filters {
    chosen = copy(chosen);
    excluded = copy(excluded);
    EnumSet<Facet> all = EnumSet.noneOf(Facet.class);
    for (Facet facet : matchAll) {
      if (facet.canMatchAll() && chosen.getOrDefault(facet, new TreeSet<>()).size() > 1) {
        all.add(facet);
      }
    }
    matchAll = Collections.unmodifiableSet(all);
  }

  /** The chosen values of a facet, in alphabetical order. */
  public SortedSet<String> chosen(Facet facet) {
    return chosen.getOrDefault(facet, Collections.emptySortedSet());
  }

  /** The excluded values of a facet, in alphabetical order. */
  public SortedSet<String> excluded(Facet facet) {
    return excluded.getOrDefault(facet, Collections.emptySortedSet());
  }

  /**
   * What the values of {@link Facet#STANCE} speak of: the one entity that is chosen. Empty when
   * none or several are; then they speak of each article's own main target.
   */
  public Optional<String> stanceTarget() {
    SortedSet<String> entities = chosen(Facet.ENTITY);
    return entities.size() == 1 ? Optional.of(entities.first()) : Optional.empty();
  }

  public boolean isEmpty() {
    return chosen.isEmpty() && excluded.isEmpty() && from == null && to == null;
  }

  /** These filters with a value chosen; it is no longer excluded. */
  public Filters choose(Facet facet, String value) {
    return new Filters(
        with(chosen, facet, value), without(excluded, facet, value), matchAll, from, to);
  }

  /** These filters with a value neither chosen nor excluded. */
  public Filters release(Facet facet, String value) {
    return new Filters(
        without(chosen, facet, value), without(excluded, facet, value), matchAll, from, to);
  }

  /** These filters with nothing chosen of this facet; what is excluded stays so. */
  public Filters unchoose(Facet facet) {
    Filters rest = this;
    for (String value : chosen(facet)) {
      rest = rest.release(facet, value);
    }
    return rest;
  }

  /** These filters with a value excluded; it is no longer chosen. */
  public Filters exclude(Facet facet, String value) {
    return new Filters(
        without(chosen, facet, value), with(excluded, facet, value), matchAll, from, to);
  }

  /** These filters with nothing chosen or excluded of this facet. */
  public Filters clear(Facet facet) {
    Map<Facet, SortedSet<String>> keep = new EnumMap<>(Facet.class);
    keep.putAll(chosen);
    keep.remove(facet);
    Map<Facet, SortedSet<String>> out = new EnumMap<>(Facet.class);
    out.putAll(excluded);
    out.remove(facet);
    return new Filters(keep, out, matchAll, from, to);
  }

  /** These filters between other dates. */
  public Filters between(@Nullable PartialDate newFrom, @Nullable PartialDate newTo) {
    return new Filters(chosen, excluded, matchAll, newFrom, newTo);
  }

  /** These filters with the chosen values of a facet all required, or any of them. */
  public Filters matchAll(Facet facet, boolean all) {
    Set<Facet> next = EnumSet.noneOf(Facet.class);
    next.addAll(matchAll);
    if (all) {
      next.add(facet);
    } else {
      next.remove(facet);
    }
    return new Filters(chosen, excluded, next, from, to);
  }

  private static Map<Facet, SortedSet<String>> with(
      Map<Facet, SortedSet<String>> values, Facet facet, String value) {
    Map<Facet, SortedSet<String>> next = new EnumMap<>(Facet.class);
    next.putAll(values);
    SortedSet<String> more = new TreeSet<>(next.getOrDefault(facet, new TreeSet<>()));
    more.add(value);
    next.put(facet, more);
    return next;
  }

  private static Map<Facet, SortedSet<String>> without(
      Map<Facet, SortedSet<String>> values, Facet facet, String value) {
    Map<Facet, SortedSet<String>> next = new EnumMap<>(Facet.class);
    next.putAll(values);
    SortedSet<String> fewer = new TreeSet<>(next.getOrDefault(facet, new TreeSet<>()));
    fewer.remove(value);
    next.put(facet, fewer);
    return next;
  }

  private static Map<Facet, SortedSet<String>> copy(Map<Facet, SortedSet<String>> values) {
    Map<Facet, SortedSet<String>> copy = new EnumMap<>(Facet.class);
    values.forEach(
        (facet, set) -> {
          if (!set.isEmpty()) {
            copy.put(facet, Collections.unmodifiableSortedSet(new TreeSet<>(set)));
          }
        });
    return Collections.unmodifiableMap(copy);
  }
}
