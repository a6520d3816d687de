package org.backfile.indexing;

import org.backfile.article.EnrichedArticle;
import org.backfile.desk.DeskUnavailable;
import org.backfile.ledger.InForce;
import org.backfile.ledger.Ledger;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;

/** The corrections that a run of the indexer takes along. */
final class LedgerTrip {
  /** No ledger has it, so that whoever next can read the ledger goes through every article. */
  private static final String UNKNOWN = "unknown";

  private final Ledger ledger;
  private final ArticleSearcher searcher;
  private final ArticleWriter writer;
  private final Tally tally;
  private volatile InForce known = InForce.NONE;

  LedgerTrip(Ledger ledger, ArticleSearcher searcher, ArticleWriter writer, Tally tally) {
    this.ledger = ledger;
    this.searcher = searcher;
    this.writer = writer;
    this.tally = tally;
  }

  /** Reads the ledger. An index in which nothing is yet will be as new as that. */
  void begin(boolean hasIndex) {
    try {
      known = ledger.inForce();
      if (!hasIndex) {
        writer.mark(known.mark());
      }
    } catch (DeskUnavailable unreadable) {
      writer.mark(UNKNOWN);
      fail(unreadable);
    }
  }

  EnrichedArticle apply(EnrichedArticle found) {
    return known.apply(found);
  }

  /** Puts right what was corrected meanwhile, or before, in articles that had not changed. */
  void end() {
    try {
      new Amendments(searcher, writer, ledger.inForce()).make();
    } catch (DeskUnavailable unreadable) {
      writer.mark(UNKNOWN);
      writer.commit();
    }
  }

  private void fail(DeskUnavailable unreadable) {
    tally.fail(
        "Corrections",
        "They could not be read and will be taken in later. " + unreadable.getMessage());
  }
}
