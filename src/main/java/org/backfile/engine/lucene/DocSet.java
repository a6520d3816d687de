package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * A set of articles, as one bit for each document of each segment. A million articles take 125 KB,
 * and joining two sets takes microseconds: so every count of an answer comes from the same few sets
 * and they cannot disagree.
 *
 * <p>Never changes once made.
 */
final class DocSet {
  /** How many documents are looked at between two looks at the clock. */
  private static final int STRIDE = 256;

  private final FixedBitSet[] leaves;
  private final boolean partial;

  private DocSet(FixedBitSet[] leaves, boolean partial) {
    this.leaves = leaves;
    this.partial = partial;
  }

  /** These documents of each segment. */
  static DocSet of(FixedBitSet[] leaves) {
    return new DocSet(leaves, false);
  }

  /** What a query matches; {@link #isPartial} when the deadline came first. */
  static DocSet of(Query query, IndexSearcher searcher, Deadline deadline) throws IOException {
    List<LeafReaderContext> contexts = searcher.getIndexReader().leaves();
    FixedBitSet[] leaves = new FixedBitSet[contexts.size()];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = new FixedBitSet(contexts.get(i).reader().maxDoc());
    }
    try {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      for (int i = 0; i < leaves.length; i++) {
        if (!fill(leaves[i], weight, contexts.get(i), deadline)) {
          return new DocSet(leaves, true);
        }
      }
      return new DocSet(leaves, false);
    } catch (ExitingReaderException late) {
      return new DocSet(leaves, true);
    }
  }

  private static boolean fill(
      FixedBitSet bits, Weight weight, LeafReaderContext leaf, Deadline deadline)
      throws IOException {
    BulkScorer scorer = weight.bulkScorer(leaf);
    if (scorer == null) {
      return true;
    }
    LeafCollector collector = new Setter(bits);
    int next = 0;
    while (next != DocIdSetIterator.NO_MORE_DOCS && next < bits.length()) {
      if (deadline.shouldExit()) {
        return false;
      }
      int end = Math.min(bits.length(), next + STRIDE);
      next = Math.max(end, scorer.score(collector, leaf.reader().getLiveDocs(), next, end));
    }
    return true;
  }

  private record Setter(FixedBitSet bits) implements LeafCollector {
    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int doc) {
      bits.set(doc);
    }
  }

  /** Whether more would be in it, had there been time. */
  boolean isPartial() {
    return partial;
  }

  FixedBitSet leaf(int ord) {
    return leaves[ord];
  }

  /** The same documents as the index as a whole counts them. */
  FixedBitSet joined(IndexReader reader) throws IOException {
    FixedBitSet joined = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (LeafReaderContext leaf : reader.leaves()) {
      DocIdSetIterator docs = new BitSetIterator(leaves[leaf.ord], 0);
      for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
        joined.set(leaf.docBase + d);
      }
    }
    return joined;
  }

  DocSet and(DocSet other) {
    FixedBitSet[] both = new FixedBitSet[leaves.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = leaves[i].clone();
      both[i].and(other.leaves[i]);
    }
    return new DocSet(both, partial || other.partial);
  }

  DocSet without(DocSet other) {
    FixedBitSet[] rest = new FixedBitSet[leaves.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = leaves[i].clone();
      rest[i].andNot(other.leaves[i]);
    }
    return new DocSet(rest, partial || other.partial);
  }

  long count() {
    long count = 0;
    for (FixedBitSet bits : leaves) {
      count += bits.cardinality();
    }
    return count;
  }

  /** How many articles are in both. */
  long countWith(DocSet other) {
    long count = 0;
    for (int i = 0; i < leaves.length; i++) {
      count += FixedBitSet.intersectionCount(leaves[i], other.leaves[i]);
    }
    return count;
  }
}
