package org.backfile.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Measures the archive's ranking against that of another engine over the same documents. */
final class RankingTask {
  /** As deep as runs of TREC are. */
  private static final int DEPTH = 1000;

  private static final Map<String, ToDoubleFunction<RankMeasures>> MEASURES = measures();

  private final Run run;
  private final Ranker archive;
  private final Ranker plain;

  private record Asked(String id, String query, Map<String, Integer> grades) {}

  private record Ranked(String query, List<String> archive, RankMeasures own, RankMeasures plain) {}

  RankingTask(Run run, Ranker archive, Ranker plain) {
    this.run = run;
    this.archive = archive;
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
    List<Ranked> ranked = new java.util.ArrayList<>();
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
    return new Ranked(
        query.id(),
        own,
        RankMeasures.of(own, query.grades()),
        RankMeasures.of(plain.ranked(query.query(), DEPTH), query.grades()));
  }

  private void predict(Ranked ranked) {
    for (int rank = 1; rank <= ranked.archive().size(); rank++) {
      // Scores never leave an engine; this one falls with the rank, as evaluation programs ask.
      run.predicted(
          String.format(
              Locale.ROOT,
              "%s Q0 %s %d %d backfile",
              ranked.query(),
              ranked.archive().get(rank - 1),
              rank,
              DEPTH + 1 - rank));
    }
    run.itemDone();
  }

  private static Table table(List<Ranked> ranked) {
    Map<String, Number> own = new LinkedHashMap<>();
    Map<String, Number> plain = new LinkedHashMap<>();
    Map<String, Number> chance = new LinkedHashMap<>();
    MEASURES.forEach(
        (name, measure) -> {
          own.put(name, mean(ranked, r -> measure.applyAsDouble(r.own())));
          plain.put(name, mean(ranked, r -> measure.applyAsDouble(r.plain())));
          chance.put(
              name,
              RankMeasures.probability(
                  ranked.stream()
                      .mapToDouble(
                          r -> measure.applyAsDouble(r.own()) - measure.applyAsDouble(r.plain()))
                      .toArray()));
        });
    own.put("queries", (long) ranked.size());
    plain.put("queries", (long) ranked.size());
    return new Table(
        "Ranking",
        List.of(
            new Score("backfile", own),
            new Score("plain BM25", plain),
            new Score("p of the difference", chance)));
  }

  private static double mean(List<Ranked> ranked, ToDoubleFunction<Ranked> measure) {
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
