package org.backfile.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on items on all cores, a batch at a time, and hands the results on in the order of the
 * items, on the thread that adds them.
 */
final class Batches<T, R> implements AutoCloseable {
  private static final int SIZE = 64;

  private final Function<T, R> work;
  private final Consumer<R> then;
  private final List<T> waiting = new ArrayList<>();

  Batches(Function<T, R> work, Consumer<R> then) {
    this.work = work;
    this.then = then;
  }

  void add(T item) {
    waiting.add(item);
    if (waiting.size() == SIZE) {
      close();
    }
  }

  /** Works on what is left. */
  @Override
  public void close() {
    List<R> results = waiting.parallelStream().map(work).toList();
    waiting.clear();
    results.forEach(then);
  }
}
