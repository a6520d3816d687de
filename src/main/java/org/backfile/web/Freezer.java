package org.backfile.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backfile.desk.Appearance;
import org.backfile.desk.ArchiveLog;
import org.backfile.desk.FrozenArticle;
import org.backfile.desk.FrozenResult;
import org.backfile.desk.FrozenResults;
import org.backfile.people.Person;
import org.backfile.query.Address;
import org.backfile.query.Facet;
import org.backfile.query.PlainWords;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.FacetCounts;
import org.backfile.search.Health;
import org.backfile.wording.Wording;

/** Freezes results as they stand. Holds a part of one at a time. */
final class Freezer {
  private static final int TRIES = 3;

  private final ArticleSearcher articles;
  private final FrozenResults frozen;
  private final ArchiveLog log;
  private final Clock clock;
  private final MethodsPages methods;
  private final String program;

  Freezer(WebParts parts, MethodsPages methods, String program) {
    this.methods = methods;
    this.articles = parts.articles();
    this.frozen = new FrozenResults(parts.desk());
    this.log = new ArchiveLog(parts.desk());
    this.clock = parts.clock();
    this.program = program;
  }

  /**
   * Keeps every result of a search.
   *
   * @param site scheme, host and port, for the note on how it was searched
   * @throws Refusal when the archive changed whenever it was tried
   */
  FrozenResult freeze(SearchRequest request, Person person, String site) {
    for (int tries = 0; tries < TRIES; tries++) {
      long number = log.last();
      Answer answer = articles.answer(request.onPage(1));
      if (answer.partial()) {
        throw new Refusal(503, "frozen.no-time");
      }
      FrozenResults.Freezing freezing = frozen.begin(person.id(), number, clock.instant());
      TreeSet<String> enrichments = new TreeSet<>();
      try {
        articles.each(
            request.onPage(1),
            article -> {
              freezing.add(new FrozenArticle(article.id(), Appearance.of(article)));
              enrichments.add(article.enrichment());
            });
      } catch (RuntimeException failed) {
        freezing.drop();
        throw failed;
      }
      if (freezing.total() == answer.total()) {
        return freezing.finish(about(answer, person, String.join(", ", enrichments), site));
      }
      freezing.drop();
    }
    throw new Refusal(503, "frozen.moving");
  }

  private static Map<String, Long> counted(FacetCounts values) {
    Map<String, Long> counted = new LinkedHashMap<>();
    values.values().forEach(value -> counted.put(value.value(), value.count()));
    return counted;
  }

  private FrozenResult.About about(Answer answer, Person person, String enrichments, String site) {
    SearchRequest request = answer.request();
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    answer
        .facets()
        .forEach(
            (facet, values) -> {
              // Collections are seen by whom they belong to; a frozen result is seen by all.
              if (facet != Facet.COLLECTION) {
                counts.put(facet.key(), counted(values));
              }
            });
    Health health = articles.check();
    Map<String, String> versions = new TreeMap<>();
    versions.put("program", program);
    versions.put("enrichment", enrichments);
    versions.put("engine", health.details().getOrDefault("engine", ""));
    versions.put("index", health.details().getOrDefault("format", ""));
    return new FrozenResult.About(
        person.name(),
        Address.query(request),
        PlainWords.of(request, Wording.ENGLISH),
        answer.total(),
        answer.articles(),
        counts,
        versions,
        methods.notes(answer, site));
  }
}
