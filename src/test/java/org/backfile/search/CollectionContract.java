package org.backfile.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.backfile.article.ArticleId;
import org.backfile.query.Copies;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.query.Shelf;
import org.backfile.query.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collections before any engine are what looking at each article and each set would find. */
public interface CollectionContract {
  int REQUESTS = 60;

  ArticleWriter writer(Path index);

  ArticleSearcher searcher(Path index);

  /** A shelf whose sets do not change. */
  record FixedShelf(Map<String, Set<ArticleId>> sets) implements Shelf {
    @Override
    public List<String> values() {
      return List.copyOf(new TreeMap<>(sets).keySet());
    }

    @Override
    public Optional<String> name(String value) {
      return sets.containsKey(value) ? Optional.of(value) : Optional.empty();
    }

    boolean holds(String value, ArticleId id) {
      return sets.getOrDefault(value, Set.of()).contains(id);
    }

    @Override
    public Optional<Set<ArticleId>> articles(String value) {
      return Optional.ofNullable(sets.get(value));
    }

    @Override
    public String state() {
      return sets.toString();
    }
  }

  @Test
  default void collectionsNarrowAndCountAsTheirSetsDo(@TempDir Path index) {
    long seed = Long.getLong("seed", System.nanoTime());
    RandomArchive random = new RandomArchive(seed);
    Random dice = new Random(seed);
    try (ArticleWriter writer = writer(index)) {
      for (int i = 0; i < 80; i++) {
        writer.put(random.article(i));
      }
      writer.commit();
    }
    FixedShelf shelf = shelf(dice);
    try (ArticleSearcher plain = searcher(index)) {
      ArticleSearcher seen = new WithCollections(plain, shelf);
      for (int i = 0; i < REQUESTS; i++) {
        SearchRequest plainly = random.request().with(Copies.EACH).with(Sort.OLDEST);
        SearchRequest asked = plainly.with(filters(plainly.filters(), dice));
        judge(plain, seen, shelf, plainly, asked, "seed " + seed + ", request " + i + ": " + asked);
      }
    }
  }

  private static FixedShelf shelf(Random dice) {
    Map<String, Set<ArticleId>> sets = new TreeMap<>();
    for (String name : List.of("a", "b", "c-d", "empty")) {
      Set<ArticleId> ids = new HashSet<>();
      for (int i = name.equals("empty") ? 0 : 10 + dice.nextInt(40); i > 0; i--) {
        ids.add(new ArticleId("id" + dice.nextInt(100)));
      }
      sets.put(name, ids);
    }
    return new FixedShelf(sets);
  }

  private static Filters filters(Filters filters, Random dice) {
    Filters next = filters;
    for (int i = dice.nextInt(4); i > 0; i--) {
      String value = List.of("a", "b", "c-d", "empty", "unknown").get(dice.nextInt(5));
      next =
          dice.nextInt(3) == 0
              ? next.exclude(Facet.COLLECTION, value)
              : next.choose(Facet.COLLECTION, value);
    }
    return next;
  }

  private static void judge(
      ArticleSearcher plain,
      ArticleSearcher seen,
      FixedShelf shelf,
      SearchRequest plainly,
      SearchRequest asked,
      String which) {
    List<ArticleId> expected = passing(every(plain, plainly), asked.filters(), shelf);
    Answer answer = seen.answer(asked);
    assertEquals(asked, answer.request(), which);
    assertEquals(expected, every(seen, asked), which);
    assertEquals(expected.size(), answer.total(), which);
    assertEquals(
        expected.stream().limit(asked.size()).toList(),
        answer.hits().stream().map(hit -> hit.article().id()).toList(),
        which);
    assertEquals(List.of((long) expected.size()), seen.counts(List.of(asked)), which);
    FacetCounts counts = of(answer, Facet.COLLECTION);
    Map<String, Long> told = new TreeMap<>();
    counts.values().forEach(value -> told.put(value.value(), value.count()));
    Map<String, Long> clicks = new TreeMap<>();
    Filters open = asked.filters().unchoose(Facet.COLLECTION);
    List<ArticleId> all = every(plain, plainly);
    Set<String> values = new HashSet<>(shelf.sets().keySet());
    values.addAll(asked.filters().chosen(Facet.COLLECTION));
    values.addAll(asked.filters().excluded(Facet.COLLECTION));
    for (String value : values) {
      long count = passing(all, open.choose(Facet.COLLECTION, value), shelf).size();
      boolean isAsked = !asked.filters().equals(asked.filters().release(Facet.COLLECTION, value));
      if (count > 0 || isAsked) {
        clicks.put(value, count);
      }
    }
    assertEquals(clicks, told, which);
    assertEquals(passing(all, open, shelf).size(), counts.coverage().of(), which);
    FacetRequest look = new FacetRequest(asked, Facet.COLLECTION, "d", 0, 10);
    assertTrue(
        seen.facet(look).values().stream().allMatch(value -> value.value().equals("c-d")), which);
    FacetRequest names = new FacetRequest(asked, Facet.ENTITY, "", 0, 10);
    assertEquals(of(answer, Facet.ENTITY).total(), seen.facet(names).total(), which);
  }

  private static List<ArticleId> passing(List<ArticleId> all, Filters filters, FixedShelf shelf) {
    Set<String> chosen = filters.chosen(Facet.COLLECTION);
    return all.stream()
        .filter(id -> chosen.isEmpty() || chosen.stream().anyMatch(c -> shelf.holds(c, id)))
        .filter(
            id -> filters.excluded(Facet.COLLECTION).stream().noneMatch(c -> shelf.holds(c, id)))
        .toList();
  }

  private static FacetCounts of(Answer answer, Facet facet) {
    return Objects.requireNonNull(answer.facets().get(facet));
  }

  private static List<ArticleId> every(ArticleSearcher searcher, SearchRequest request) {
    List<ArticleId> ids = new ArrayList<>();
    searcher.each(request, article -> ids.add(article.id()));
    return ids;
  }
}
