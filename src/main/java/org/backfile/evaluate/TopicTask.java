package org.backfile.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.backfile.article.Article;
import org.backfile.article.Topic;
import org.backfile.enrich.Enricher;
import org.backfile.evaluate.JsonRows.JsonRow;
import org.backfile.evaluate.Rows.Row;
import org.jspecify.annotations.Nullable;

/**
 * Measures topics: an article is answered with the label of the strongest of its topics that stands
 * for one. Where none does, the answer is that of the whole ranking, from which topics are shown
 * when they are probable enough.
 */
final class TopicTask {
  private static final List<String> COLUMNS = List.of("class", "title", "description");
  private static final List<String> LABEL =
      List.of("class index", "class", "label", "topic", "category");
  private static final List<String> TITLE = List.of("title");
  private static final List<String> BODY = List.of("description", "body", "text", "content");

  private final Enricher enricher;
  private final Run run;
  private final TopicLabels mapping;
  private final Confusion all = new Confusion();
  private final Confusion shown = new Confusion();

  private record Labelled(String where, String title, String body, String label) {}

  private record Answer(
      Labelled article, List<Topic> topics, @Nullable String shown, @Nullable String best) {}

  TopicTask(Enricher enricher, Run run, TopicLabels mapping) {
    this.enricher = enricher;
    this.run = run;
    this.mapping = mapping;
  }

  /** Reads twice: which topic answers a label depends on which labels there are. */
  Report measure(List<Path> files) {
    Set<String> seen = new TreeSet<>();
    try (Run look = new Run(null, () -> {})) {
      files.forEach(file -> read(file, look, article -> seen.add(article.label())));
    }
    if (seen.isEmpty()) {
      throw new WrongFile("No article with a topic is in " + Texts.list(files) + ".");
    }
    TopicLabels labels = mapping.of(seen);
    try (Batches<Labelled, Answer> articles =
        new Batches<>(article -> find(article, labels), this::count)) {
      files.forEach(file -> read(file, run, articles::add));
    }
    if (all.coverage() == 0) {
      throw new WrongFile(
          "None of the labels "
              + String.join(", ", seen)
              + " was found as a topic; say with --mapping which topics each stands for.");
    }
    return run.report(
        enricher.version(),
        List.of(
            new Table("Topics", List.of(all.score("all"), shown.score("shown"))),
            new Table("Topics by label", all.labels())),
        List.of());
  }

  private static void read(Path file, Run run, Consumer<Labelled> then) {
    Consumer<Labelled> checked =
        article -> {
          if (article.label().isEmpty() || (article.title() + article.body()).isBlank()) {
            run.problem(article.where(), "has no topic or no text");
          } else {
            then.accept(article);
          }
        };
    if (Input.firstLine(file).startsWith("{")) {
      JsonRows.read(file, run, row -> checked.accept(of(row)));
    } else {
      new Rows(file, run, COLUMNS).read("title", row -> checked.accept(of(row)));
    }
  }

  private static Labelled of(JsonRow row) {
    return new Labelled(
        row.text("id").isEmpty() ? row.where() : row.text("id"),
        row.text("title"),
        row.text("body", "text"),
        TopicLabels.lower(row.text("topic", "label")));
  }

  private static Labelled of(Row row) {
    return new Labelled(
        row.where(), row.value(TITLE), row.value(BODY), TopicLabels.lower(row.value(LABEL)));
  }

  private Answer find(Labelled labelled, TopicLabels labels) {
    Article article = Texts.article(Texts.ONLY, labelled.title(), labelled.body());
    List<Topic> topics = enricher.enrich(article).topics();
    String shown = label(topics, labels);
    String best = shown == null ? label(enricher.rankedTopics(article), labels) : shown;
    return new Answer(labelled, topics, shown, best);
  }

  private static @Nullable String label(List<Topic> topics, TopicLabels labels) {
    return topics.stream().flatMap(t -> labels.of(t.path()).stream()).findFirst().orElse(null);
  }

  private void count(Answer answer) {
    Labelled article = answer.article();
    all.add(article.label(), answer.best());
    shown.add(article.label(), answer.shown());
    run.predicted(
        String.join(
            "\t",
            article.where(),
            article.label(),
            Objects.requireNonNullElse(answer.best(), ""),
            Objects.requireNonNullElse(answer.shown(), ""),
            answer.topics().stream().map(Topic::path).collect(Collectors.joining(", "))));
    run.itemDone();
  }
}
