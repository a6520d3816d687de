package org.backfile.engine.lucene;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values of one facet for those articles that have a copy, by their place in the {@link
 * StoryTable}: the values of all copies of a story are next to each other. Never changes.
 */
final class CopyValues {
  private final StoryTable stories;

  /** By place, where its values start; one more for the end. */
  private final int[] starts;

  private final int[] values;

  CopyValues(StoryTable stories, int[] starts, int[] values) {
    this.stories = stories;
    this.starts = starts;
    this.values = values;
  }

  /** Adds each value that any of these copies of a story holds to a tally, once. */
  void count(FixedBitSet places, FacetTally tally, IntUnaryOperator counted) {
    int[] held = new int[64];
    int size = 0;
    int place = StoryTable.next(places, -1);
    while (place != DocIdSetIterator.NO_MORE_DOCS) {
      for (int i = starts[place]; i < starts[place + 1]; i++) {
        int number = counted.applyAsInt(values[i]);
        if (number >= 0) {
          held = ArrayUtil.grow(held, size + 1);
          held[size++] = number;
        }
      }
      int next = StoryTable.next(places, place);
      if (next == DocIdSetIterator.NO_MORE_DOCS || stories.story(next) != stories.story(place)) {
        add(held, size, tally);
        size = 0;
      }
      place = next;
    }
  }

  private static void add(int[] held, int size, FacetTally tally) {
    Arrays.sort(held, 0, size);
    for (int i = 0; i < size; i++) {
      if (i == 0 || held[i] != held[i - 1]) {
        tally.add(held[i]);
      }
    }
    if (size > 0) {
      tally.addArticle();
    }
  }
}
