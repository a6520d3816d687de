package org.backfile.indexing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.reading.ReadOutcome;
import org.backfile.search.KnownFile;
import org.jspecify.annotations.Nullable;

/**
 * One file on its trip into the index. Done when its last article is put in; a file of which
 * anything failed is looked at again by the next run, and loses none of the articles that the index
 * already had of it.
 */
final class FileRun {
  private final Map<ArticleId, String> before;
  private final String enrichment;
  private final Tally tally;
  private final Runnable whenDone;

  /** Articles under way, and one for the file itself until it is read to its end. */
  private final AtomicInteger underWay = new AtomicInteger(1);

  private volatile boolean failed;

  /**
   * @param enrichment the version that articles are enriched by now
   * @param whenDone runs once, on whatever thread is last, unless something failed
   */
  FileRun(@Nullable KnownFile known, String enrichment, Tally tally, Runnable whenDone) {
    this.before = known == null ? Map.of() : known.hashes();
    this.enrichment = enrichment;
    this.tally = tally;
    this.whenDone = whenDone;
  }

  /** Counts what the file gave; an article that must be put in is returned. */
  @Nullable Article take(ReadOutcome outcome) {
    return switch (outcome) {
      case ReadOutcome.Skipped(String name, String why) -> {
        tally.skip(name, why);
        yield null;
      }
      case ReadOutcome.Failed(String name, String why) -> {
        fail(name, why);
        yield null;
      }
      case ReadOutcome.Read(Article article) -> article;
    };
  }

  boolean isUnchanged(Article article) {
    return (article.origin().hash() + " " + enrichment).equals(before.get(article.id()));
  }

  boolean isFresh(Article article) {
    return !knows(article.id());
  }

  boolean knows(ArticleId id) {
    return before.containsKey(id);
  }

  void begin() {
    underWay.incrementAndGet();
  }

  void fail(String name, String why) {
    failed = true;
    tally.fail(name, why);
  }

  void end() {
    if (underWay.decrementAndGet() == 0 && !failed) {
      whenDone.run();
    }
  }
}
