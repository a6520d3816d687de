package org.backfile.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.article.ArticleId;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.Sighting;
import org.backfile.query.Copies;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Hit;
import org.backfile.search.SearchUnavailable;

/** Looks which new and changed articles a search finds, a bounded number at a time. */
final class Lookout {
  /** How many sightings are looked at together. */
  static final int CHUNK = 500;

  /** How soon a searcher sees what was committed, and some more. */
  static final Duration SETTLED = Duration.ofSeconds(2);

  /** How long an article is waited for that was seen and is not in the index. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final int PAGE = 100;

  private final ArticleSearcher articles;
  private final ArchiveLog log;

  Lookout(ArticleSearcher articles, ArchiveLog log) {
    this.articles = articles;
    this.log = log;
  }

  /** An article that was found, and whether its text is another than before. */
  record Found(Hit hit, boolean changed) {}

  /**
   * What one look found.
   *
   * @param upTo the number of the last sighting that was looked at
   * @param done whether there is no more to look at now
   */
  record Look(List<Found> found, long upTo, boolean done) {
    Look {
      found = List.copyOf(found);
    }
  }

  /** The searching that an alert does among the next sightings after a number. */
  Look look(SearchRequest search, long after, Instant now) {
    long newest = log.last();
    List<Sighting> next = log.after(after, CHUNK);
    List<Sighting> settled =
        next.stream().takeWhile(s -> !s.at().isAfter(now.minus(SETTLED))).toList();
    Map<ArticleId, Boolean> changed = changed(settled);
    if (!isSeenByNow(changed.keySet(), settled, now)) {
      return new Look(List.of(), after, true);
    }
    boolean halted = settled.size() < next.size();
    boolean done = halted || next.size() < CHUNK;
    long last = settled.isEmpty() ? after : settled.getLast().number();
    return new Look(found(search, changed), done && !halted ? Math.max(last, newest) : last, done);
  }

  /** The articles that are to be told of, and of each whether it is not new. */
  private static Map<ArticleId, Boolean> changed(List<Sighting> sightings) {
    Map<ArticleId, Boolean> changed = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      if (sighting.is(Sighting.Kind.NEW)) {
        changed.put(sighting.article(), false);
      } else if (sighting.is(Sighting.Kind.CHANGED)) {
        changed.putIfAbsent(sighting.article(), true);
      } else if (sighting.is(Sighting.Kind.GONE)) {
        changed.remove(sighting.article());
      }
    }
    return changed;
  }

  /** Whether the index holds what was seen, or has had the time to. */
  private boolean isSeenByNow(Set<ArticleId> ids, List<Sighting> sightings, Instant now) {
    if (ids.isEmpty() || sightings.getLast().at().isBefore(now.minus(PATIENCE))) {
      return true;
    }
    return count(SearchRequest.EVERYTHING.with(Copies.EACH).among(ids)) == ids.size();
  }

  private long count(SearchRequest request) {
    return articles.counts(List.of(request)).getFirst();
  }

  private List<Found> found(SearchRequest search, Map<ArticleId, Boolean> changed) {
    List<Found> found = new ArrayList<>();
    if (changed.isEmpty()) {
      return found;
    }
    Map<ArticleId, Hit> hits = new LinkedHashMap<>();
    hits(search, changed.keySet()).forEach(hit -> hits.put(hit.article().id(), hit));
    changed.forEach(
        (id, isChanged) -> {
          Hit hit = hits.get(id);
          if (hit != null) {
            found.add(new Found(hit, isChanged));
          }
        });
    return found;
  }

  /** What a search finds among these articles, copies and all. */
  List<Hit> hits(SearchRequest search, Set<ArticleId> ids) {
    SearchRequest among = search.ofSize(PAGE).with(Sort.OLDEST).with(Copies.EACH).among(ids);
    List<Hit> hits = new ArrayList<>();
    Answer answer;
    int page = 0;
    do {
      answer = articles.answer(among.onPage(++page));
      if (answer.partial()) {
        throw new SearchUnavailable("There was no time to look at every new article.");
      }
      hits.addAll(answer.hits());
    } while ((long) page * PAGE < answer.total());
    return hits;
  }
}
