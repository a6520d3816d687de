package org.backfile.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.ArticleId;
import org.backfile.desk.Appearance;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.Sighting;
import org.backfile.query.Clause;
import org.backfile.query.Copies;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.web.view.SinceView;
import org.backfile.web.view.SinceView.Net;
import org.jspecify.annotations.Nullable;

/**
 * What became of the articles of a search between two instants: from how the archive log saw them
 * look, and from what the index says of those that still look so.
 */
final class Since {
  /** The most articles that are looked at. */
  static final int MOST = 5_000;

  private static final int SHOWN_DELTAS = 10;
  private static final List<Facet> COUNTED =
      List.of(
          Facet.TOPIC,
          Facet.ENTITY,
          Facet.STANCE,
          Facet.SOURCE,
          Facet.AUTHOR,
          Facet.LANGUAGE,
          Facet.PUBLISHED);

  private final ArticleSearcher articles;
  private final ArchiveLog log;
  private final SearchRequest search;

  Since(ArticleSearcher articles, ArchiveLog log, SearchRequest search) {
    this.articles = articles;
    this.log = log;
    this.search = search.with(Copies.EACH);
  }

  /** What lies between two instants; {@code now} is after all that was seen. */
  SinceView.Changes between(Instant since, Instant until, Instant now) {
    Map<ArticleId, Net> seen = net(since, until);
    Map<SinceView.Fate, List<Net>> fates = fates(seen);
    boolean isPast = until.isBefore(now);
    Map<SinceView.Fate, List<Net>> later = isPast ? fates(net(until, now.plusMillis(1))) : Map.of();
    long current = articles.counts(List.of(search)).getFirst() - total(later);
    return new SinceView.Changes(
        search,
        since,
        until,
        log.began().orElse(null),
        fates,
        shown(deltas(fates), deltas(later)),
        current - total(fates),
        current,
        seen.size() == MOST);
  }

  private Map<SinceView.Fate, List<Net>> fates(Map<ArticleId, Net> seen) {
    Judge judge = new Judge(seen.keySet());
    Map<SinceView.Fate, List<Net>> fates = new EnumMap<>(SinceView.Fate.class);
    for (Net net : seen.values()) {
      fate(net, judge).ifPresent(f -> fates.computeIfAbsent(f, k -> new ArrayList<>()).add(net));
    }
    return fates;
  }

  private static long total(Map<SinceView.Fate, List<Net>> fates) {
    return (long) fates.getOrDefault(SinceView.Fate.NEW, List.of()).size()
        - fates.getOrDefault(SinceView.Fate.GONE, List.of()).size();
  }

  /** How each article that was seen looked before the first and after the last sighting. */
  private Map<ArticleId, Net> net(Instant since, Instant until) {
    Map<ArticleId, Net> all = new LinkedHashMap<>();
    long number = 0;
    while (true) {
      List<Sighting> page = log.between(since, until, number, ArchiveLog.MOST);
      for (Sighting seen : page) {
        Net former = all.get(seen.article());
        if (former == null && all.size() == MOST) {
          return all;
        }
        Appearance before = former == null ? seen.before() : former.before();
        all.put(
            seen.article(),
            new Net(seen.article(), seen.number(), seen.at(), before, seen.after()));
        number = seen.number();
      }
      if (page.size() < ArchiveLog.MOST) {
        return all;
      }
    }
  }

  private static Optional<SinceView.Fate> fate(Net net, Judge judge) {
    if (Sighting.between(net.before(), net.after()).isEmpty()) {
      return Optional.empty();
    }
    Optional<Boolean> before = judge.isIn(net.article(), net.before());
    Optional<Boolean> after = judge.isIn(net.article(), net.after());
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.of(SinceView.Fate.UNSURE);
    }
    if (before.get()) {
      return Optional.of(after.get() ? SinceView.Fate.CHANGED : SinceView.Fate.GONE);
    }
    return after.get() ? Optional.of(SinceView.Fate.NEW) : Optional.empty();
  }

  /** Says whether articles are found, and were found when they looked otherwise. */
  private final class Judge {
    private final Map<ArticleId, Appearance> now = new HashMap<>();
    private final Set<ArticleId> found = new HashSet<>();
    private final Set<ArticleId> withWords = new HashSet<>();
    private final boolean isWhole;

    Judge(Set<ArticleId> ids) {
      isWhole = search.query().isEmpty() && search.filters().isEmpty();
      if (isWhole || ids.isEmpty()) {
        return;
      }
      articles.each(
          SearchRequest.EVERYTHING.with(Copies.EACH).among(ids),
          article -> now.put(article.id(), Appearance.of(article)));
      articles.each(search.among(ids), article -> found.add(article.id()));
      articles.each(search.with(Filters.NONE).among(ids), article -> withWords.add(article.id()));
    }

    Optional<Boolean> isIn(ArticleId id, @Nullable Appearance look) {
      if (look == null || isWhole) {
        return Optional.of(look != null);
      }
      Appearance today = now.get(id);
      if (look.equals(today)) {
        return Optional.of(found.contains(id));
      }
      Optional<Boolean> passed = Membership.of(search.filters(), look);
      Optional<Boolean> matched = matched(id, look, today);
      boolean never = passed.equals(Optional.of(false)) || matched.equals(Optional.of(false));
      return never ? Optional.of(false) : passed.isEmpty() ? passed : matched;
    }

    private Optional<Boolean> matched(ArticleId id, Appearance look, @Nullable Appearance today) {
      Clause tree = search.query().tree();
      if (tree instanceof Clause.Everything) {
        return Optional.of(true);
      }
      boolean same = today != null && today.hash().equals(look.hash());
      return same && Membership.isOfText(tree)
          ? Optional.of(withWords.contains(id))
          : Optional.empty();
    }
  }

  private Map<Facet, Map<String, Long>> deltas(Map<SinceView.Fate, List<Net>> fates) {
    Map<Facet, Map<String, Long>> deltas = new EnumMap<>(Facet.class);
    fates.forEach(
        (fate, nets) -> {
          for (Net net : fate == SinceView.Fate.UNSURE ? List.<Net>of() : nets) {
            if (fate != SinceView.Fate.NEW) {
              add(deltas, net.before(), -1);
            }
            if (fate != SinceView.Fate.GONE) {
              add(deltas, net.after(), 1);
            }
          }
        });
    return deltas;
  }

  private void add(Map<Facet, Map<String, Long>> deltas, @Nullable Appearance look, long by) {
    Filters filters = search.filters();
    for (Facet facet : COUNTED) {
      boolean narrowed = !filters.chosen(facet).isEmpty() || !filters.excluded(facet).isEmpty();
      boolean elsewhere = facet == Facet.STANCE && filters.stanceTarget().isPresent();
      List<String> values =
          look == null || narrowed || elsewhere ? null : Membership.values(facet, filters, look);
      if (values != null) {
        for (String value : values) {
          deltas.computeIfAbsent(facet, k -> new HashMap<>()).merge(value, by, Long::sum);
        }
      }
    }
  }

  /** The greatest of each facet with the counts that they lead from and to. */
  private List<SinceView.Delta> shown(
      Map<Facet, Map<String, Long>> deltas, Map<Facet, Map<String, Long>> later) {
    record Value(Facet facet, String value, long by) {}
    List<Value> values = new ArrayList<>();
    deltas.forEach(
        (facet, all) ->
            all.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .sorted(
                    Comparator.<Map.Entry<String, Long>>comparingLong(
                            entry -> -Math.abs(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(SHOWN_DELTAS)
                .forEach(entry -> values.add(new Value(facet, entry.getKey(), entry.getValue()))));
    List<Long> counts =
        articles.counts(
            values.stream()
                .map(v -> search.with(search.filters().choose(v.facet, v.value)))
                .toList());
    List<SinceView.Delta> shown = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      long after =
          counts.get(i) - later.getOrDefault(value.facet, Map.of()).getOrDefault(value.value, 0L);
      shown.add(new SinceView.Delta(value.facet, value.value, after - value.by, after));
    }
    return shown;
  }
}
