package org.backfile.engine.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/**
 * When the search that a thread is running must end. One deadline serves every thread: readers are
 * wrapped with it once, and each search sets its own time.
 */
final class Deadline implements QueryTimeout {
  private final ThreadLocal<Long> ends = new ThreadLocal<>();

  void startIn(Duration time) {
    ends.set(System.nanoTime() + time.toNanos());
  }

  void lift() {
    ends.remove();
  }

  @Override
  public boolean shouldExit() {
    Long end = ends.get();
    return end != null && System.nanoTime() - end > 0;
  }
}
