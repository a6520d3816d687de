package org.backfile.indexing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.backfile.desk.DeskUnavailable;
import org.backfile.search.SearchUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * One thread for each core, with a short queue before it: who brings work faster than it is done
 * has to wait.
 */
final class Workers implements AutoCloseable {
  private static final int QUEUE_PER_CORE = 8;

  private final int places = Runtime.getRuntime().availableProcessors() * QUEUE_PER_CORE;
  private final Semaphore free = new Semaphore(places);
  private final ExecutorService threads =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final AtomicReference<@Nullable RuntimeException> broken = new AtomicReference<>();

  /**
   * Runs a task on one of the threads.
   *
   * @throws SearchUnavailable when an earlier task found that the index cannot be written
   * @throws DeskUnavailable when an earlier task found that the desk cannot be used
   */
  void run(Runnable task) {
    free.acquireUninterruptibly();
    stopWhenBroken();
    threads.execute(
        () -> {
          try {
            task.run();
          } catch (SearchUnavailable | DeskUnavailable cannotWrite) {
            broken.compareAndSet(null, cannotWrite);
          } finally {
            free.release();
          }
        });
  }

  /** Waits until every task is done. */
  void finish() {
    free.acquireUninterruptibly(places);
    free.release(places);
    stopWhenBroken();
  }

  private void stopWhenBroken() {
    RuntimeException cannotWrite = broken.get();
    if (cannotWrite != null) {
      throw cannotWrite;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
