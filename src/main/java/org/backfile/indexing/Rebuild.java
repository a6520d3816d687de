package org.backfile.indexing;

import java.time.Clock;
import org.backfile.article.EnrichedArticle;
import org.backfile.desk.Desk;
import org.backfile.desk.DeskUnavailable;
import org.backfile.enrich.Enricher;
import org.backfile.ledger.InForce;
import org.backfile.ledger.Ledger;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.SearchUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a new index of the articles that an index stores, without their files: what was found in
 * them is found anew where models or lists have changed since, and corrected as the ledger says.
 *
 * <p>Everyone searches the old index until one commit puts the new one in its place. A run that is
 * killed before that changes nothing.
 */
public final class Rebuild {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  private final Enricher enricher;
  private final ArticleSearcher searcher;
  private final LoggedWriter writer;
  private final Ledger ledger;
  private final Tally tally = new Tally();

  /** {@code writer} is of an index that is made anew, and has the articles of the old one. */
  public Rebuild(
      Enricher enricher, ArticleSearcher searcher, LoggedWriter writer, Desk desk, Clock clock) {
    this.enricher = enricher;
    this.searcher = searcher;
    this.writer = writer;
    this.ledger = new Ledger(desk, clock);
  }

  /**
   * Goes through all articles. May be called once.
   *
   * @throws SearchUnavailable when the old index cannot be read or the new one not be written
   * @throws DeskUnavailable when corrections cannot be read: an index without them is none
   */
  public IndexReport run(Progress progress) {
    long start = System.nanoTime();
    InForce corrections = ledger.inForce();
    writer.mark(corrections.mark());
    long articles = searcher.check().articles();
    if (articles > 0) {
      progress.files(articles);
    }
    try (Workers workers = new Workers()) {
      writer.each(
          stored ->
              workers.run(
                  () -> {
                    take(stored, corrections);
                    progress.fileDone(stored.article().origin().name());
                  }));
      workers.finish();
    }
    writer.commit();
    correctedMeanwhile();
    writer.problem().ifPresent(why -> tally.fail("the desk", Indexer.NOT_LOGGED + why));
    return tally.report((System.nanoTime() - start) / 1_000_000);
  }

  /** A new index without an article that the old one has would have lost it, so there is none. */
  private void take(EnrichedArticle stored, InForce corrections) {
    try {
      EnrichedArticle next = corrections.apply(found(stored));
      writer.amend(stored, next);
      tally.read.increment();
      (next.equals(stored) ? tally.unchanged : tally.changed).increment();
    } catch (SearchUnavailable told) {
      throw told;
    } catch (RuntimeException | Error ourBug) {
      throw new SearchUnavailable(
          "The index stays as it was: "
              + stored.article().origin().name()
              + " cannot be put into a new one: "
              + ourBug,
          ourBug);
    }
  }

  /** What cannot be enriched any more stays as it was: it may have no file to be read from. */
  private EnrichedArticle found(EnrichedArticle stored) {
    EnrichedArticle before = stored.asFound();
    if (before.enrichment().equals(enricher.version())) {
      return before;
    }
    try {
      return enricher.enrich(before.article());
    } catch (RuntimeException | Error ourBug) {
      LOG.error("Cannot enrich {}", stored.article().origin().name(), ourBug);
      tally.fail(stored.article().origin().name(), "It could not be enriched: " + ourBug);
      return before;
    }
  }

  private void correctedMeanwhile() {
    try {
      new Amendments(searcher, writer, ledger.inForce()).make();
    } catch (DeskUnavailable later) {
      // The mark of the index says what it has, so that whoever next reads the ledger goes on.
    }
  }
}
