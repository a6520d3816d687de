package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The values of one facet in one snapshot, numbered in their order over all segments. Safe for use
 * by many threads.
 */
final class FacetTable {
  private final String field;
  private final List<LeafReaderContext> leaves;
  private final OrdinalMap numbers;

  private FacetTable(String field, List<LeafReaderContext> leaves, OrdinalMap numbers) {
    this.field = field;
    this.leaves = leaves;
    this.numbers = numbers;
  }

  static FacetTable of(String field, DirectoryReader reader) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = DocValues.getSortedSet(leaves.get(i).reader(), field);
    }
    return new FacetTable(field, leaves, OrdinalMap.build(null, values, PackedInts.DEFAULT));
  }

  /** How many articles of a set hold each value. */
  FacetTally count(DocSet set) throws IOException {
    FacetTally tally = tally(set);
    count(set, tally, number -> number);
    return tally;
  }

  /** The same for a set that nearly every value is in; safe to read by many threads. */
  FacetTally countAll(DocSet set) throws IOException {
    FacetTally tally = FacetTally.ofMost(numbers.getValueCount());
    count(set, tally, number -> number);
    return tally;
  }

  /** An empty tally that fits the values of this facet in a set. */
  FacetTally tally(DocSet set) {
    return FacetTally.of(numbers.getValueCount(), set.count());
  }

  /** How many values there are. */
  int size() {
    return Math.toIntExact(numbers.getValueCount());
  }

  /**
   * Adds the values of each article of a set to a tally.
   *
   * @param counted the number to count for the number of a value; negative for none
   */
  void count(DocSet set, FacetTally tally, IntUnaryOperator counted) throws IOException {
    for (LeafReaderContext leaf : leaves) {
      LongValues global = numbers.getGlobalOrds(leaf.ord);
      BitSetIterator docs = new BitSetIterator(set.leaf(leaf.ord), 0);
      SortedSetDocValues values = values(leaf.reader());
      for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
        if (values.advanceExact(d)) {
          add(values, global, tally, counted);
        }
      }
    }
  }

  private static void add(
      SortedSetDocValues values, LongValues global, FacetTally tally, IntUnaryOperator counted)
      throws IOException {
    boolean holds = false;
    for (int i = values.docValueCount(); i > 0; i--) {
      int number = counted.applyAsInt((int) global.get(values.nextOrd()));
      if (number >= 0) {
        tally.add(number);
        holds = true;
      }
    }
    if (holds) {
      tally.addArticle();
    }
  }

  /** The value with this number. */
  String value(int number) throws IOException {
    SortedSetDocValues values = values(leaves.get(numbers.getFirstSegmentNumber(number)).reader());
    return FacetValues.text(values.lookupOrd(numbers.getFirstSegmentOrd(number)));
  }

  /** The number of a value that some article holds or held. */
  int number(String value) throws IOException {
    for (LeafReaderContext leaf : leaves) {
      long ord = values(leaf.reader()).lookupTerm(FacetValues.bytes(value));
      if (ord >= 0) {
        return (int) numbers.getGlobalOrds(leaf.ord).get(ord);
      }
    }
    throw new IllegalArgumentException("No value of " + field + ": " + value);
  }

  /** Receives each value once. */
  interface Reader {
    void read(int number, String value);
  }

  /** Gives every value, in no promised order, faster than one by one. */
  void eachValue(Reader reader) throws IOException {
    for (LeafReaderContext leaf : leaves) {
      SortedSetDocValues values = values(leaf.reader());
      LongValues global = numbers.getGlobalOrds(leaf.ord);
      for (long ord = 0; ord < values.getValueCount(); ord++) {
        long number = global.get(ord);
        if (numbers.getFirstSegmentNumber(number) == leaf.ord) {
          reader.read((int) number, FacetValues.text(values.lookupOrd(ord)));
        }
      }
    }
  }

  private SortedSetDocValues values(LeafReader leaf) throws IOException {
    return DocValues.getSortedSet(leaf, field);
  }
}
