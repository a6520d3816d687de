package org.backfile.indexing;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.backfile.search.PassageWriter;
import org.backfile.search.PassageWriter.Coverage;
import org.backfile.search.SearchUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the passages of an index up to date while others search it: in a thread of its own, which
 * rests after each article as long as it took, so that half of a core at most is ever busy with it.
 */
public final class PassageKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PassageKeeper.class);

  /** Between two looks at an index of which all is read. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  /** After something went wrong. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final PassageWriter passages;

  /** Never an interrupt: it would break what Lucene is writing. */
  private final CountDownLatch stop = new CountDownLatch(1);

  private final Thread thread = new Thread(this::work, "passages");
  private @Nullable String told;

  public PassageKeeper(PassageWriter passages) {
    this.passages = passages;
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  private void work() {
    try {
      boolean stopped = false;
      while (!stopped) {
        stopped = stop.await(worked().toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does one step; how long to rest after it. */
  private Duration worked() {
    long start = System.nanoTime();
    try {
      Coverage coverage = passages.step();
      told = null;
      return coverage.isComplete() ? BETWEEN_LOOKS : Duration.ofNanos(System.nanoTime() - start);
    } catch (SearchUnavailable unavailable) {
      tell(String.valueOf(unavailable.getMessage()));
    } catch (RuntimeException bug) {
      tell(bug.toString());
      LOG.debug("Failed", bug);
    }
    return PATIENCE;
  }

  private void tell(String problem) {
    if (!Objects.equals(problem, told)) {
      LOG.warn("Search by meaning is not kept up to date: {}", problem);
      told = problem;
    }
  }

  /** Ends after the article at hand, and keeps what was read. */
  @Override
  public void close() {
    stop.countDown();
    try {
      thread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return;
    }
    passages.close();
  }
}
