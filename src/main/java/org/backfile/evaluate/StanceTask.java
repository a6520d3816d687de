package org.backfile.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Portrayal;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.enrich.Enricher;
import org.backfile.evaluate.Curve.Answered;
import org.backfile.evaluate.TargetFiles.TargetArticle;
import org.backfile.evaluate.TargetFiles.TargetSentence;
import org.jspecify.annotations.Nullable;

/**
 * Measures stance toward a given target, in single sentences and in whole articles. What is mixed
 * counts as neutral, as the collections have no such label.
 */
final class StanceTask {
  private static final Map<Stance, String> LABELS =
      Map.of(
          Stance.SUPPORTIVE, "supportive",
          Stance.CRITICAL, "critical",
          Stance.MIXED, "neutral",
          Stance.NEUTRAL, "neutral");

  private static final double STEPS = 20;

  private final Enricher enricher;
  private final Run run;
  private final Confusion sentences = new Confusion();
  private final Confusion articles = new Confusion();
  private final Confusion readAsNeutral = new Confusion();
  private final Confusion portrayals = new Confusion();
  private final List<Answered> answers = new ArrayList<>();

  private record SentenceAnswer(TargetSentence labelled, Stance stance) {}

  private record ArticleAnswer(
      TargetArticle labelled, @Nullable StanceAssertion found, Portrayal portrayal) {}

  StanceTask(Enricher enricher, Run run) {
    this.enricher = enricher;
    this.run = run;
  }

  Report measure(List<Path> files) {
    try (Batches<TargetSentence, SentenceAnswer> someSentences =
            new Batches<>(this::read, this::count);
        Batches<TargetArticle, ArticleAnswer> someArticles =
            new Batches<>(this::read, this::count)) {
      TargetFiles reader = new TargetFiles(run, someSentences::add, someArticles::add);
      files.forEach(reader::read);
    }
    List<Table> tables = new ArrayList<>();
    List<Curve> curves = new ArrayList<>();
    if (sentences.asked() > 0) {
      tables.add(new Table("Sentences", List.of(sentences.score("all"))));
      tables.add(new Table("Sentences by label", sentences.labels()));
    }
    if (articles.asked() > 0) {
      tables.add(
          new Table(
              "Articles",
              List.of(
                  articles.score("all"),
                  readAsNeutral.score("not assessed read as neutral"),
                  portrayals.score("by the mean of its sentences"))));
      tables.add(new Table("Articles by label", articles.labels()));
      curves.add(Curve.of("Articles", answers, articles.asked()));
    }
    if (tables.isEmpty()) {
      throw new WrongFile("No labelled stance is in " + Texts.list(files) + ".");
    }
    return run.report(enricher.version(), tables, curves);
  }

  private SentenceAnswer read(TargetSentence labelled) {
    Article sentence = Texts.untitled(labelled.sentence());
    return new SentenceAnswer(
        labelled, enricher.polarity(sentence, new Passage(Part.BODY, labelled.target())));
  }

  private void count(SentenceAnswer answer) {
    String label = label(answer.labelled().label());
    String found = label(answer.stance());
    sentences.add(label, found);
    predict(answer.labelled().where(), label, found);
  }

  /** The target is given as a desk gives it: among the article's names. */
  private ArticleAnswer read(TargetArticle labelled) {
    EnrichedArticle enriched =
        enricher.enrich(Texts.naming(labelled.target(), labelled.title(), labelled.body()));
    String name =
        enriched.entities().stream()
            .filter(e -> e.isCalled(labelled.target()))
            .findFirst()
            .map(Entity::name)
            .orElse(labelled.target());
    StanceAssertion found =
        enriched.stances().stream()
            .filter(s -> s.isArticlesVoice() && s.target().equals(name))
            .findFirst()
            .orElse(null);
    return new ArticleAnswer(labelled, found, enricher.portrayal(enriched, name));
  }

  private void count(ArticleAnswer answer) {
    String label = label(answer.labelled().label());
    StanceAssertion found = answer.found();
    String stance = found == null ? null : label(found.polarity());
    articles.add(label, stance);
    readAsNeutral.add(label, stance == null ? label(Stance.NEUTRAL) : stance);
    Portrayal portrayal = answer.portrayal();
    portrayals.add(label, label(portrayal.stance()));
    answers.add(new Answered(step(portrayal.sureness()), label.equals(label(portrayal.stance()))));
    predict(answer.labelled().where(), label, stance == null ? Stance.NOT_ASSESSED.key() : stance);
  }

  /** In steps, so that a curve has few points with many answers each. */
  private static double step(double sureness) {
    return Math.floor(sureness * STEPS) / STEPS;
  }

  private void predict(String where, String label, String found) {
    run.predicted(String.join("\t", where, label, found));
    run.itemDone();
  }

  private static String label(Stance stance) {
    return LABELS.getOrDefault(stance, stance.key());
  }
}
