package org.backfile.indexing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
  private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();

  /**
   * Runs a task on one of the threads. What an earlier task threw is thrown here or by {@link
   * #finish}, so that nobody commits what lacks an article.
   */
  void run(Runnable task) {
    free.acquireUninterruptibly();
    stopWhenBroken();
    threads.execute(
        () -> {
          try {
            task.run();
          } catch (RuntimeException | Error failed) {
            broken.compareAndSet(null, failed);
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
    Throwable failed = broken.get();
    if (failed instanceof Error error) {
      throw error;
    }
    if (failed instanceof RuntimeException exception) {
      throw exception;
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
