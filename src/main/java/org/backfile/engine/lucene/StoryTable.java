package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which articles of one snapshot are copies of one story. Only articles that have a copy have a
 * place in it; those of one story have places next to each other. Counts a story once. Safe for use
 * by many threads.
 */
final class StoryTable {
  /** Takes every article for a story of its own. */
  static final StoryTable NONE = new StoryTable(List.of(), new int[0], new int[0]);

  private final List<LeafReaderContext> leaves;

  /** By place, the document and its story. */
  private final int[] docs;

  private final int[] stories;

  /** By segment and document, the place plus one; 0 for those without a copy; empty for none. */
  private final int[][] places;

  /** By segment, the documents that have a place. */
  private final @Nullable FixedBitSet[] copies;

  private StoryTable(List<LeafReaderContext> leaves, int[] docs, int[] stories) {
    this.leaves = leaves;
    this.docs = docs;
    this.stories = stories;
    places = new int[leaves.size()][0];
    copies = new FixedBitSet[leaves.size()];
    for (int place = 0; place < docs.length; place++) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(docs[place], leaves));
      put(leaf, docs[place] - leaf.docBase, place);
    }
  }

  private void put(LeafReaderContext leaf, int doc, int place) {
    int[] known = places[leaf.ord];
    FixedBitSet set = copies[leaf.ord];
    if (set == null) {
      known = new int[leaf.reader().maxDoc()];
      set = new FixedBitSet(known.length);
      places[leaf.ord] = known;
      copies[leaf.ord] = set;
    }
    known[doc] = place + 1;
    set.set(doc);
  }

  static StoryTable of(IndexReader reader) throws IOException {
    Map<Long, List<Integer>> marked = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues marks = leaf.reader().getNumericDocValues(Fields.STORY);
      Bits live = leaf.reader().getLiveDocs();
      while (marks != null && marks.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (marks.longValue() != 0 && (live == null || live.get(marks.docID()))) {
          marked
              .computeIfAbsent(marks.longValue(), m -> new ArrayList<>(2))
              .add(leaf.docBase + marks.docID());
        }
      }
    }
    marked.values().removeIf(story -> story.size() < 2);
    int size = marked.values().stream().mapToInt(List::size).sum();
    int[] docs = new int[size];
    int[] stories = new int[size];
    int place = 0;
    int story = 0;
    for (List<Integer> of : marked.values()) {
      for (int doc : of) {
        docs[place] = doc;
        stories[place++] = story;
      }
      story++;
    }
    return new StoryTable(reader.leaves(), docs, stories);
  }

  /** How many places there are. */
  int size() {
    return docs.length;
  }

  int doc(int place) {
    return docs[place];
  }

  int story(int place) {
    return stories[place];
  }

  /** The first place of the story that has this place. */
  int start(int place) {
    int start = place;
    while (start > 0 && stories[start - 1] == stories[place]) {
      start--;
    }
    return start;
  }

  /** The place after the last one of the story that has this place. */
  int end(int place) {
    int end = place + 1;
    while (end < stories.length && stories[end] == stories[place]) {
      end++;
    }
    return end;
  }

  /** The place of a document; negative when it has no copy. */
  int place(int doc) {
    if (docs.length == 0) {
      return -1;
    }
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    int[] known = places[leaf.ord];
    return known.length == 0 ? -1 : known[doc - leaf.docBase] - 1;
  }

  /** The documents of a segment that have a place; null for none. */
  @Nullable FixedBitSet copies(int leaf) {
    return docs.length == 0 ? null : copies[leaf];
  }

  /** The places of those articles of a set that have a copy, in the set or not. */
  FixedBitSet places(DocSet set) {
    FixedBitSet taken = new FixedBitSet(docs.length);
    for (LeafReaderContext leaf : leaves) {
      int[] known = places[leaf.ord];
      FixedBitSet both = copies[leaf.ord];
      if (both != null) {
        both = both.clone();
        both.and(set.leaf(leaf.ord));
        for (int d = both.nextSetBit(0); d != DocIdSetIterator.NO_MORE_DOCS; d = next(both, d)) {
          taken.set(known[d] - 1);
        }
      }
    }
    return taken;
  }

  /** The articles with these places. */
  DocSet docs(FixedBitSet taken) {
    FixedBitSet[] sets = new FixedBitSet[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      sets[leaf.ord] = new FixedBitSet(leaf.reader().maxDoc());
    }
    for (int p = next(taken, -1); p != DocIdSetIterator.NO_MORE_DOCS; p = next(taken, p)) {
      int leaf = ReaderUtil.subIndex(docs[p], leaves);
      sets[leaf].set(docs[p] - leaves.get(leaf).docBase);
    }
    return DocSet.of(sets);
  }

  /** How many stories the articles of a set are. */
  long count(DocSet set) {
    long count = set.count();
    if (docs.length > 0) {
      FixedBitSet taken = places(set);
      int last = -1;
      for (int p = next(taken, -1); p != DocIdSetIterator.NO_MORE_DOCS; p = next(taken, p)) {
        count -= stories[p] == last ? 1 : 0;
        last = stories[p];
      }
    }
    return count;
  }

  /** How many stories the articles in both sets are. */
  long count(DocSet set, DocSet other) {
    return docs.length == 0 ? set.countWith(other) : count(set.and(other));
  }

  static int next(FixedBitSet set, int after) {
    return after + 1 >= set.length() ? DocIdSetIterator.NO_MORE_DOCS : set.nextSetBit(after + 1);
  }
}
