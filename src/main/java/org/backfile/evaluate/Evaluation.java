package org.backfile.evaluate;

import java.nio.file.Path;
import java.util.List;
import org.backfile.enrich.Enricher;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;
import org.jspecify.annotations.Nullable;

/**
 * Measures what the product finds in labelled files against their labels. Several files are one
 * collection. Files that are none of theirs are a {@link WrongFile}; lines that are not understood
 * are left out and named in the report.
 */
public final class Evaluation {
  private final Enricher enricher;
  private final Options options;

  /**
   * How a run goes.
   *
   * @param predictions where every answer is written, for others to score; null for nowhere
   * @param progress called after every item
   */
  public record Options(@Nullable Path predictions, Runnable progress) {
    /** Nothing is written, nobody watches. */
    public static final Options USUAL = new Options(null, () -> {});
  }

  /** How many sentences make a text in a file that does not part its texts. */
  public static final int SENTENCES = 30;

  public Evaluation(Enricher enricher, Options options) {
    this.enricher = enricher;
    this.options = options;
  }

  /**
   * Measures people, organizations and places in files of tokens with IOB tags.
   *
   * @param sentences how many make a text where no {@code -DOCSTART-} begins one
   */
  public Report entities(List<Path> files, int sentences) {
    try (Run run = run()) {
      return new EntityTask(enricher, run).measure(files, sentences);
    }
  }

  /**
   * Measures topics in JSON lines with title, body and topic, or in CSV as AG has it.
   *
   * @param mapping which topics each label stands for; null when labels are topics
   */
  public Report topics(List<Path> files, @Nullable Path mapping) {
    try (Run run = run()) {
      TopicLabels labels = mapping == null ? new TopicLabels() : TopicLabels.read(mapping);
      return new TopicTask(enricher, run, labels).measure(files);
    }
  }

  /** Measures dates in TimeML: files, folders or tar archives of them. */
  public Report dates(List<Path> files) {
    try (Run run = run()) {
      return new DateTask(enricher, run).measure(files);
    }
  }

  /** Measures stance toward targets, in JSON lines as NewsMTSC has them or CSV as PerSenT. */
  public Report stance(List<Path> files) {
    try (Run run = run()) {
      return new StanceTask(enricher, run).measure(files);
    }
  }

  /**
   * Measures the ranking of an empty index against another engine. Closes all of them.
   *
   * @param searcher by words, with a time limit that no query reaches
   * @param meaning measured beside it; null when it is off
   */
  public Report ranking(
      RankingFiles files,
      ArticleWriter writer,
      ArticleSearcher searcher,
      @Nullable ByMeaning meaning,
      Ranker plain) {
    try (Run run = run();
        ArchiveRanker archive = new ArchiveRanker(writer, searcher);
        Ranker both = meaning == null ? null : archive.byMeaning(meaning);
        plain) {
      return new RankingTask(run, archive, both, plain).measure(files, enricher.version());
    }
  }

  private Run run() {
    return new Run(options.predictions(), options.progress());
  }
}
