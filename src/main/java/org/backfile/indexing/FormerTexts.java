package org.backfile.indexing;

import java.time.Clock;
import org.backfile.article.Article;
import org.backfile.desk.DeskUnavailable;
import org.backfile.desk.Versions;
import org.backfile.query.ParsedQuery;
import org.backfile.search.ArticleSearcher;

/** What the index still holds of articles that are about to be put in anew. */
final class FormerTexts {
  private final ArticleSearcher searcher;
  private final Versions versions;
  private final Clock clock;
  private final Tally tally;

  FormerTexts(ArticleSearcher searcher, Versions versions, Clock clock, Tally tally) {
    this.searcher = searcher;
    this.versions = versions;
    this.clock = clock;
    this.tally = tally;
  }

  /**
   * Keeps the text that an article has in the index, if its next one is another. A correction must
   * not wait for a database, so the next text goes in even when the former one cannot be kept.
   */
  void keep(Article next) {
    searcher
        .article(next.id(), ParsedQuery.EMPTY)
        .map(reading -> reading.article().article())
        .filter(former -> !hasSameText(former, next))
        .ifPresent(this::keepFormer);
  }

  private void keepFormer(Article former) {
    try {
      versions.keep(former, clock.instant());
    } catch (DeskUnavailable cannotKeep) {
      tally.fail(
          former.origin().name(),
          "It was changed, and its former text could not be kept. " + cannotKeep.getMessage());
    }
  }

  private static boolean hasSameText(Article former, Article next) {
    return former.title().equals(next.title()) && former.body().equals(next.body());
  }
}
