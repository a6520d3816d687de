package org.backfile.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.backfile.article.Span;
import org.backfile.article.Stance;
import org.backfile.evaluate.JsonRows.JsonRow;
import org.backfile.evaluate.Rows.Row;

/** Files that say what is felt toward targets: NewsMTSC of sentences, PerSenT of articles. */
final class TargetFiles {
  private final Run run;
  private final Consumer<TargetSentence> sentences;
  private final Consumer<TargetArticle> articles;

  /** A sentence and the place in it of what the label is about. */
  record TargetSentence(String where, String sentence, Span target, Stance label) {}

  /** An article and the name of what the label is about. */
  record TargetArticle(String where, String title, String body, String target, Stance label) {}

  TargetFiles(Run run, Consumer<TargetSentence> sentences, Consumer<TargetArticle> articles) {
    this.run = run;
    this.sentences = sentences;
    this.articles = articles;
  }

  void read(Path file) {
    if (Input.firstLine(file).startsWith("{")) {
      JsonRows.read(file, run, this::sentence);
    } else {
      new Rows(file, run, List.of()).read("target_entity", this::article);
    }
  }

  /** One target stands beside the sentence, several in the list {@code targets}. */
  private void sentence(JsonRow row) {
    String sentence = row.text("sentence_normalized", "sentence");
    JsonNode targets = row.object().path("targets");
    if (targets.isArray()) {
      targets.forEach(target -> target(row, sentence, target));
    } else {
      target(row, sentence, row.object());
    }
  }

  private void target(JsonRow row, String sentence, JsonNode target) {
    int from = target.path("from").asInt(-1);
    int to = target.path("to").asInt(-1);
    Optional<Stance> label = label(target.path("polarity").asText());
    if (from < 0 || to <= from || to > sentence.length() || label.isEmpty()) {
      run.problem(row.where(), "has no sentence, or no target in it with from, to and polarity");
      return;
    }
    sentences.accept(new TargetSentence(row.where(), sentence, new Span(from, to), label.get()));
  }

  private void article(Row row) {
    String target = row.value(List.of("target_entity"));
    String body = row.value(List.of("document"));
    Optional<Stance> label = label(row.value(List.of("true_sentiment")));
    if (target.isBlank() || body.isBlank() || label.isEmpty()) {
      run.problem(row.where(), "has no DOCUMENT, TARGET_ENTITY or TRUE_SENTIMENT");
      return;
    }
    articles.accept(
        new TargetArticle(
            row.where(),
            row.value(List.of("title")),
            body.strip().replaceAll("\\s*\\n\\s*", "\n\n"),
            target.strip(),
            label.get()));
  }

  /** NewsMTSC writes 2, 4 and 6; the same is also written -1, 0 and 1, or in words. */
  private static Optional<Stance> label(String polarity) {
    return switch (polarity.strip().toLowerCase(Locale.ROOT)) {
      case "2", "2.0", "-1", "-1.0", "negative" -> Optional.of(Stance.CRITICAL);
      case "4", "4.0", "0", "0.0", "neutral" -> Optional.of(Stance.NEUTRAL);
      case "6", "6.0", "1", "1.0", "positive" -> Optional.of(Stance.SUPPORTIVE);
      default -> Optional.empty();
    };
  }
}
