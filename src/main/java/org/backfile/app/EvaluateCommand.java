package org.backfile.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.backfile.evaluate.Evaluation;
import org.backfile.evaluate.RankingFiles;
import org.backfile.evaluate.Report;
import org.backfile.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate KIND FILE...}: measures the enrichment or the ranking on labelled files. */
@Command(
    description = "Measure names, topics, dates, stance or ranking on labelled files.",
    footer = {
      "",
      "Files may be packed by gzip; several are one collection. docs/evaluate.md has their"
          + " formats:",
      "  entities  a token and its IOB tag a line (CoNLL)",
      "  topics    JSON lines with title, body, topic; or CSV of class, title, text (AG)",
      "  dates     TimeML: files, folders, tar archives",
      "  stance    JSON lines as in NewsMTSC (sentences), CSV as in PerSenT (articles)",
      "  ranking   documents as JSON lines, queries with tabs, judgments of TREC",
    })
final class EvaluateCommand implements Callable<Integer> {
  /** What can be measured. */
  enum Kind {
    ENTITIES,
    TOPICS,
    DATES,
    STANCE,
    RANKING
  }

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "What to measure: entities, topics, dates, stance or ranking.")
  private Kind kind = Kind.ENTITIES;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "FILE",
      description = "Labelled files, in the formats below.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Option(
      names = "--predictions",
      paramLabel = "OUT",
      description = "Write every answer to this file, for others to score.")
  private @Nullable Path predictions;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "topics: which topics a label stands for, in lines: label = topic, topic.")
  private @Nullable Path mapping;

  @Option(
      names = "--sentences",
      paramLabel = "N",
      description = "entities: how many make a text where no -DOCSTART- parts them.")
  private int sentences = Evaluation.SENTENCES;

  @Option(names = "--documents", paramLabel = "FILE", description = "ranking: the documents.")
  private @Nullable Path documents;

  @Option(names = "--queries", paramLabel = "FILE", description = "ranking: the queries.")
  private @Nullable Path queries;

  @Option(names = "--qrels", paramLabel = "FILE", description = "ranking: the judgments.")
  private @Nullable Path qrels;

  EvaluateCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    List<Path> given = given();
    Settings settings = GivenSettings.of(spec, environment);
    PrintWriter out = spec.commandLine().getOut();
    long start = System.nanoTime();
    Report report;
    try (ShownProgress progress =
        ShownProgress.on(spec.commandLine().getErr(), "Measuring", "items")) {
      Evaluation evaluation =
          new Evaluation(
              Wiring.enricher(settings),
              new Evaluation.Options(predictions, () -> progress.fileDone("")));
      report = measured(evaluation, given, settings);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (json) {
      out.println(Json.text(EvaluationView.json(name(kind), given, report, seconds)));
    } else {
      EvaluationView.print(report, seconds, out);
    }
    out.flush();
    return report.problemCount() > 0 ? 1 : 0;
  }

  private List<Path> given() {
    List<Path> all =
        Stream.concat(files.stream(), Stream.of(documents, queries, qrels))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    if (all.isEmpty()) {
      throw new WrongUsage("Say which FILE to measure on.");
    }
    if (sentences < 1) {
      throw new WrongUsage("--sentences must be at least 1, not " + sentences + ".");
    }
    if (predictions != null && all.contains(predictions)) {
      throw new WrongUsage("--predictions would write over " + predictions + ".");
    }
    return all;
  }

  private Report measured(Evaluation evaluation, List<Path> given, Settings settings) {
    return switch (kind) {
      case ENTITIES -> evaluation.entities(given, sentences);
      case TOPICS -> evaluation.topics(given, mapping);
      case DATES -> evaluation.dates(given);
      case STANCE -> evaluation.stance(given);
      case RANKING -> ranking(evaluation, given, settings);
    };
  }

  private Report ranking(Evaluation evaluation, List<Path> given, Settings settings) {
    RankingFiles collection =
        documents != null && queries != null && qrels != null
            ? new RankingFiles(documents, queries, qrels)
            : RankingFiles.of(given);
    try {
      Path folder = Files.createTempDirectory("backfile-evaluate");
      try {
        return Wiring.ranking(evaluation, collection, folder, settings);
      } finally {
        delete(folder);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
