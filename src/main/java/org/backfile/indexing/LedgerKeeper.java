package org.backfile.indexing;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.backfile.desk.DeskUnavailable;
import org.backfile.ledger.Ledger;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.ArticleWriter;
import org.backfile.search.SearchUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index up to date with the ledger while others search it: at once when it is asked to,
 * and else as soon as the one who writes the index has ended. Takes the index's one writer only as
 * long as there is something to put right.
 */
public final class LedgerKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerKeeper.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Ledger ledger;
  private final ArticleSearcher searcher;
  private final Supplier<ArticleWriter> writers;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("ledger").factory());
  private @Nullable String told;

  /** {@code writers} opens the writer of the index that is searched, or says why it cannot. */
  public LedgerKeeper(Ledger ledger, ArticleSearcher searcher, Supplier<ArticleWriter> writers) {
    this.ledger = ledger;
    this.searcher = searcher;
    this.writers = writers;
  }

  public Ledger ledger() {
    return ledger;
  }

  /** Looks after the index from now on. */
  public void start() {
    long pause = BETWEEN_LOOKS.toMillis();
    // It ends with the thread, and its failures are told where they happen.
    Future<?> unused = thread.scheduleWithFixedDelay(this::work, 0, pause, TimeUnit.MILLISECONDS);
  }

  /**
   * Puts into the index what the ledger says by now, and waits for it.
   *
   * @return whether the index has it; what takes longer is done all the same
   */
  public boolean catchUp(Duration patience) {
    try {
      thread.submit(this::work).get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return !isBehind();
    } catch (TimeoutException | RejectedExecutionException later) {
      return false;
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether the ledger has entries that the index does not have yet. */
  public boolean isBehind() {
    try {
      return !searcher.mark().equals(ledger.inForce().mark());
    } catch (SearchUnavailable noIndex) {
      // Whoever makes one takes the ledger into it.
      return false;
    }
  }

  private void work() {
    try {
      if (isBehind()) {
        try (ArticleWriter writer = writers.get()) {
          new Amendments(searcher, writer, ledger.inForce()).make();
        }
      }
      told = null;
    } catch (SearchUnavailable | DeskUnavailable later) {
      tell(String.valueOf(later.getMessage()));
    } catch (RuntimeException bug) {
      tell(bug.toString());
      LOG.debug("Failed", bug);
    }
  }

  private void tell(String problem) {
    if (!Objects.equals(problem, told)) {
      LOG.warn("Corrections are not in the index yet: {}", problem);
      told = problem;
    }
  }

  /** Ends after the work at hand. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
