package org.backfile.engine.lucene;

import java.util.Arrays;
import java.util.SortedMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Matches a few documents, each with a score that was worked out before. */
final class ScoredDocs extends Query {
  private final int[] docs;
  private final float[] scores;
  private final float most;

  ScoredDocs(SortedMap<Integer, Float> scored) {
    docs = new int[scored.size()];
    scores = new float[docs.length];
    int i = 0;
    float highest = 0;
    for (var each : scored.entrySet()) {
      docs[i] = each.getKey();
      scores[i++] = each.getValue();
      highest = Math.max(highest, each.getValue());
    }
    most = highest;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new Weight(this) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        FixedBitSet here = new FixedBitSet(leaf.reader().maxDoc());
        for (int doc : docs) {
          if (doc >= leaf.docBase && doc < leaf.docBase + here.length()) {
            here.set(doc - leaf.docBase);
          }
        }
        int count = here.cardinality();
        return count == 0
            ? null
            : new DefaultScorerSupplier(
                new Scores(new BitSetIterator(here, count), leaf.docBase, boost));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int doc) {
        return Explanation.noMatch("worked out before");
      }
    };
  }

  private final class Scores extends Scorer {
    private final DocIdSetIterator iterator;
    private final int base;
    private final float boost;

    Scores(DocIdSetIterator iterator, int base, float boost) {
      this.iterator = iterator;
      this.base = base;
      this.boost = boost;
    }

    @Override
    public int docID() {
      return iterator.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return iterator;
    }

    @Override
    public float getMaxScore(int upTo) {
      return boost * most;
    }

    @Override
    public float score() {
      return boost * scores[Arrays.binarySearch(docs, base + docID())];
    }
  }

  @Override
  public String toString(String field) {
    return "scored";
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
