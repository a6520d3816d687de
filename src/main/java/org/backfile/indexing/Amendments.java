package org.backfile.indexing;

import org.backfile.article.ArticleId;
import org.backfile.article.Aspect;
import org.backfile.article.EnrichedArticle;
import org.backfile.ledger.Correction;
import org.backfile.ledger.Entry;
import org.backfile.ledger.InForce;
import org.backfile.ledger.Undoing;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;
import org.backfile.search.Reading;

/**
 * Brings the articles of an index from the entry of the ledger that it is marked with to the newest
 * one. What was committed says what is there; nothing else may be written meanwhile.
 */
final class Amendments {
  private final ArticleSearcher searcher;
  private final ArticleWriter writer;
  private final InForce now;

  Amendments(ArticleSearcher searcher, ArticleWriter writer, InForce now) {
    this.searcher = searcher;
    this.writer = writer;
    this.now = now;
  }

  /** Puts every article right, and commits, if the index is behind. */
  void make() {
    String mark = searcher.mark();
    if (mark.equals(now.mark())) {
      return;
    }
    now.since(mark)
        .ifPresentOrElse(entries -> entries.forEach(this::make), () -> amend(Reach.everything()));
    writer.mark(now.mark());
    writer.commit();
    searcher.mark();
  }

  /**
   * An entry that comes last is about what stands there before it. One that is taken back, or is in
   * force again, may have had others build upon it, which only articles that were checked tell.
   */
  private void make(Entry entry) {
    Correction correction = now.corrected(entry).orElse(null);
    if (correction == null) {
      return;
    }
    ArticleId article = correction.article();
    if (article != null) {
      searcher.article(article, ParsedQuery.EMPTY).map(Reading::article).ifPresent(this::amend);
      return;
    }
    if (entry.act() instanceof Undoing) {
      amend(Reach.CHECKED);
    }
    // Those of a holder without a name of its own are in no facet.
    boolean reachable = correction.aspect() != Aspect.STANCE || correction.holder().isEmpty();
    amend(reachable ? Reach.of(correction) : Reach.everything());
  }

  private void amend(SearchRequest request) {
    searcher.each(request, this::amend);
  }

  private void amend(EnrichedArticle article) {
    EnrichedArticle amended = now.apply(article);
    if (!amended.equals(article)) {
      writer.amend(amended);
    }
  }
}
