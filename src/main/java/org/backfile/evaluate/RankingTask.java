package org.backfile.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Measures the archive's ranking, by words and perhaps by meaning as well, against that of another
 * engine over the same documents.
 */
final class RankingTask {
  /** As deep as runs of TREC are. */
  private static final int DEPTH = 1000;

  private static final Map<String, ToDoubleFunction<RankMeasures>> MEASURES = measures();

  private final Run run;
  private final Ranker archive;
  private final @Nullable Ranker both;
  private final Ranker plain;

  private record Asked(String id, String query, Map<String, Integer> grades) {}

  private record Ranked(
      String query,
      List<String> predicted,
      RankMeasures own,
      @Nullable RankMeasures both,
      RankMeasures plain) {}

  /** {@code both} is the archive by words and meaning; null when it is by words alone. */
  RankingTask(Run run, Ranker archive, @Nullable Ranker both, Ranker plain) {
    this.run = run;
    this.archive = archive;
    this.both = both;
    this.plain = plain;
  }

  Report measure(RankingFiles files, String enrichment) {
    Map<String, Map<String, Integer>> judgments = files.readJudgments(run);
    List<Asked> asked =
        files.readQueries(run).entrySet().stream()
            .map(
                q ->
                    new Asked(
                        q.getKey(), q.getValue(), judgments.getOrDefault(q.getKey(), Map.of())))
            .filter(q -> q.grades().values().stream().anyMatch(grade -> grade > 0))
            .toList();
    if (asked.isEmpty()) {
      throw new WrongFile(
          "No query of " + files.queries() + " is judged in " + files.judgments() + ".");
    }
    files.readDocuments(
        run,
        document -> {
          archive.add(document);
          plain.add(document);
        });
    archive.complete();
    plain.complete();
    if (both != null) {
      both.complete();
    }
    List<Ranked> ranked = new ArrayList<>();
    try (Batches<Asked, Ranked> queries =
        new Batches<>(
            this::rank,
            r -> {
              ranked.add(r);
              predict(r);
            })) {
      asked.forEach(queries::add);
    }
    return run.report(enrichment, List.of(table(ranked)), List.of());
  }

  private Ranked rank(Asked query) {
    List<String> own = archive.ranked(query.query(), DEPTH);
    List<String> mixed = both == null ? null : both.ranked(query.query(), DEPTH);
    return new Ranked(
        query.id(),
        mixed == null ? own : mixed,
        RankMeasures.of(own, query.grades()),
        mixed == null ? null : RankMeasures.of(mixed, query.grades()),
        RankMeasures.of(plain.ranked(query.query(), DEPTH), query.grades()));
  }

  private void predict(Ranked ranked) {
    for (int rank = 1; rank <= ranked.predicted().size(); rank++) {
      // Scores never leave an engine; this one falls with the rank, as evaluation programs ask.
      run.predicted(
          String.format(
              Locale.ROOT,
              "%s Q0 %s %d %d backfile",
              ranked.query(),
              ranked.predicted().get(rank - 1),
              rank,
              DEPTH + 1 - rank));
    }
    run.itemDone();
  }

  private static Table table(List<Ranked> ranked) {
    List<RankMeasures> own = ranked.stream().map(Ranked::own).toList();
    List<RankMeasures> plain = ranked.stream().map(Ranked::plain).toList();
    List<RankMeasures> both = ranked.stream().map(Ranked::both).filter(Objects::nonNull).toList();
    List<Score> scores = new ArrayList<>();
    scores.add(means("backfile", own));
    if (!both.isEmpty()) {
      scores.add(means("backfile with vectors", both));
    }
    scores.add(means("plain BM25", plain));
    scores.add(chance("p of the difference", own, plain));
    if (!both.isEmpty()) {
      scores.add(chance("p of what vectors add", both, own));
    }
    return new Table("Ranking", scores);
  }

  private static Score means(String name, List<RankMeasures> ranked) {
    Map<String, Number> means = new LinkedHashMap<>();
    MEASURES.forEach((measure, of) -> means.put(measure, mean(ranked, of)));
    means.put("queries", (long) ranked.size());
    return new Score(name, means);
  }

  private static Score chance(String name, List<RankMeasures> one, List<RankMeasures> other) {
    Map<String, Number> chances = new LinkedHashMap<>();
    MEASURES.forEach(
        (measure, of) -> {
          double[] differences = new double[one.size()];
          Arrays.setAll(
              differences, i -> of.applyAsDouble(one.get(i)) - of.applyAsDouble(other.get(i)));
          chances.put(measure, RankMeasures.probability(differences));
        });
    return new Score(name, chances);
  }

  private static double mean(List<RankMeasures> ranked, ToDoubleFunction<RankMeasures> measure) {
    return ranked.stream().mapToDouble(measure).average().orElse(0);
  }

  private static Map<String, ToDoubleFunction<RankMeasures>> measures() {
    Map<String, ToDoubleFunction<RankMeasures>> measures = new LinkedHashMap<>();
    measures.put("ndcg@10", RankMeasures::ndcg10);
    measures.put("map", RankMeasures::averagePrecision);
    measures.put("recall@100", RankMeasures::recall100);
    return measures;
  }
}
