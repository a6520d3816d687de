package org.backfile.article;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Joins near-duplicates to stories: articles are of one story when a chain of copies leads from one
 * to the other. Which articles there are decides it alone, not the order in which they came.
 *
 * <p>Sketches are looked up by their keys. Where more than {@value #NEIGHBOURS} share a key, each
 * is compared only with so many next to it in the order of its other keys, so that the time needed
 * stays in proportion to the number of articles.
 */
public final class Stories {
  private static final int NEIGHBOURS = 64;
  private static final int KEYS_AT_ONCE = 8;

  private final IntFunction<Sketch> sketches;
  private final int[] first;

  /** One article for all that have the same sketch, in order of their numbers. */
  private final int[] distinct;

  private Stories(int size, IntFunction<Sketch> sketches) {
    this.sketches = sketches;
    first = IntStream.range(0, size).toArray();
    distinct = joinSame();
  }

  /**
   * For each article the lowest number in its story.
   *
   * @param sketches of the article with this number, from 0 up to the size; asked for repeatedly
   */
  public static int[] of(int size, IntFunction<Sketch> sketches) {
    Stories stories = new Stories(size, sketches);
    for (int key = 0; key < Sketch.KEYS; key += KEYS_AT_ONCE) {
      stories.joinByKeys(key);
    }
    return IntStream.range(0, size).map(stories::first).toArray();
  }

  private int[] joinSame() {
    long[] hashes = new long[first.length];
    long[] order = new long[first.length];
    int size = 0;
    for (int i = 0; i < first.length; i++) {
      Sketch sketch = sketches.apply(i);
      if (!sketch.isEmpty()) {
        hashes[i] = sketch.hash();
        order[size++] = keyed((int) hashes[i], i);
      }
    }
    runs(
        Arrays.copyOf(order, size),
        run -> {
          for (int i = 1; i < run.length; i++) {
            int at = 0;
            while (hashes[run[at]] != hashes[run[i]]) {
              at++;
            }
            join(run[at], run[i]);
          }
        });
    return IntStream.range(0, first.length).filter(i -> hashes[i] != 0 && first[i] == i).toArray();
  }

  private void joinByKeys(int from) {
    int[][] keys = new int[KEYS_AT_ONCE][distinct.length];
    for (int i = 0; i < distinct.length; i++) {
      Sketch sketch = sketches.apply(distinct[i]);
      for (int k = 0; k < KEYS_AT_ONCE; k++) {
        keys[k][i] = sketch.key(from + k);
      }
    }
    for (int[] key : keys) {
      long[] order = new long[distinct.length];
      Arrays.setAll(order, i -> keyed(key[i], i));
      runs(order, run -> joinNeighbours(run.length > NEIGHBOURS ? alikeTogether(run, keys) : run));
    }
  }

  private void joinNeighbours(int[] run) {
    for (int i = 0; i < run.length; i++) {
      Sketch sketch = null;
      for (int j = i + 1; j < run.length && j <= i + NEIGHBOURS; j++) {
        int here = distinct[run[i]];
        int there = distinct[run[j]];
        if (first(here) != first(there)) {
          sketch = sketch == null ? sketches.apply(here) : sketch;
          if (sketch.isCopyOf(sketches.apply(there))) {
            join(here, there);
          }
        }
      }
    }
  }

  /** In an order in which those that share more keys tend to be nearer. */
  private int[] alikeTogether(int[] run, int[][] keys) {
    Comparator<Integer> order = Comparator.comparingInt(i -> keys[0][i]);
    for (int k = 1; k < keys.length; k++) {
      int[] key = keys[k];
      order = order.thenComparingInt(i -> key[i]);
    }
    order = order.thenComparingLong(i -> sketches.apply(distinct[i]).hash());
    return Arrays.stream(run).boxed().sorted(order).mapToInt(i -> i).toArray();
  }

  private interface Taker {
    void take(int[] run);
  }

  /** Hands on the numbers that have the same key, where there are several. */
  private static void runs(long[] order, Taker taker) {
    Arrays.sort(order);
    for (int start = 0; start < order.length; ) {
      int end = start + 1;
      while (end < order.length && order[end] >> 32 == order[start] >> 32) {
        end++;
      }
      if (end > start + 1) {
        taker.take(Arrays.stream(order, start, end).mapToInt(i -> (int) i).toArray());
      }
      start = end;
    }
  }

  private static long keyed(int key, int number) {
    return (long) key << 32 | number;
  }

  private int first(int number) {
    int at = number;
    while (first[at] != at) {
      first[at] = first[first[at]];
      at = first[at];
    }
    return at;
  }

  private void join(int here, int there) {
    int one = first(here);
    int other = first(there);
    first[Math.max(one, other)] = Math.min(one, other);
  }
}
