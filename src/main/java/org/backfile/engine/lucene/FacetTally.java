package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.util.ArrayUtil;

/**
 * How often each value of a facet was seen. Keeps a counter for each value that exists, or, when
 * few articles are counted, only a list of what was seen: a search that finds ten articles of a
 * million must not allocate a million counters.
 */
abstract sealed class FacetTally {
  /** A list costs about as much as counters when there are so many values for each article. */
  private static final int FEW = 64;

  /** One value and its count; ordered as readers are promised. */
  record Counted(int number, int count) implements Comparable<Counted> {
    @Override
    public int compareTo(Counted other) {
      int byCount = Integer.compare(other.count, count);
      return byCount != 0 ? byCount : Integer.compare(number, other.number);
    }
  }

  /** Receives each value that was seen. */
  interface Reader {
    void read(int number, int count) throws IOException;
  }

  static FacetTally of(long values, long articles) {
    return articles * FEW < values ? new Seen() : new Counters(Math.toIntExact(values));
  }

  /** One in which most values will be seen; once filled, it is safe for use by many threads. */
  static FacetTally ofMost(long values) {
    return new Counters(Math.toIntExact(values));
  }

  private long articles;

  abstract void add(int number);

  final void addArticle() {
    articles++;
  }

  /** How many articles hold a value. */
  final long articles() {
    return articles;
  }

  /** Each value that was seen, in their order. */
  abstract void each(Reader reader) throws IOException;

  /** How many values were seen. */
  final int size() throws IOException {
    int[] size = {0};
    each((number, count) -> size[0]++);
    return size[0];
  }

  /** The values seen most often, in the order of {@link Counted}. */
  final List<Counted> top(int most) throws IOException {
    PriorityQueue<Counted> kept = new PriorityQueue<>(java.util.Comparator.reverseOrder());
    int[] least = {0};
    each(
        (number, count) -> {
          if (kept.size() < most) {
            kept.add(new Counted(number, count));
          } else if (most > 0 && count > least[0]) {
            kept.poll();
            kept.add(new Counted(number, count));
          }
          Counted last = kept.peek();
          least[0] = kept.size() < most || last == null ? 0 : last.count();
        });
    return kept.stream().sorted().toList();
  }

  private static final class Counters extends FacetTally {
    private final int[] counts;

    Counters(int values) {
      counts = new int[values];
    }

    @Override
    void add(int number) {
      counts[number]++;
    }

    @Override
    void each(Reader reader) throws IOException {
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          reader.read(i, counts[i]);
        }
      }
    }
  }

  private static final class Seen extends FacetTally {
    private int[] seen = new int[64];
    private int size;
    private boolean sorted;

    @Override
    void add(int number) {
      seen = ArrayUtil.grow(seen, size + 1);
      seen[size++] = number;
      sorted = false;
    }

    @Override
    void each(Reader reader) throws IOException {
      if (!sorted) {
        Arrays.sort(seen, 0, size);
        sorted = true;
      }
      for (int start = 0; start < size; ) {
        int end = start + 1;
        while (end < size && seen[end] == seen[start]) {
          end++;
        }
        reader.read(seen[start], end - start);
        start = end;
      }
    }
  }
}
