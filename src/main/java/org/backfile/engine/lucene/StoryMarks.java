package org.backfile.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.Sketch;
import org.backfile.article.Stories;
import org.jspecify.annotations.Nullable;

/**
 * Marks every article with the story that it is a copy of. The mark is made of the lowest id of the
 * story, so the same articles get the same marks in whatever order they come.
 */
final class StoryMarks {
  private final List<LeafReaderContext> leaves;
  private final @Nullable BinaryDocValues[] sketches;

  private StoryMarks(DirectoryReader reader) {
    leaves = reader.leaves();
    sketches = new BinaryDocValues[leaves.size()];
  }

  /** Brings the marks of all that a writer holds up to date. */
  static void update(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      StoryMarks marks = new StoryMarks(reader);
      int[] stories = Stories.of(reader.maxDoc(), marks::sketch);
      marks.write(stories, writer);
    } catch (UncheckedIOException problem) {
      throw problem.getCause();
    }
  }

  private Sketch sketch(int doc) {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    int at = doc - leaf.docBase;
    Bits live = leaf.reader().getLiveDocs();
    if (live != null && !live.get(at)) {
      return Sketch.NONE;
    }
    try {
      BinaryDocValues values = sketches[leaf.ord];
      if (values == null || values.docID() > at) {
        values = leaf.reader().getBinaryDocValues(Fields.SKETCH);
        sketches[leaf.ord] = values;
      }
      if (values == null || !values.advanceExact(at)) {
        return Sketch.NONE;
      }
      return Sketch.read(BytesRef.deepCopyOf(values.binaryValue()).bytes);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private void write(int[] stories, IndexWriter writer) throws IOException {
    Map<Integer, String> lowest = lowestIds(stories);
    for (LeafReaderContext leaf : leaves) {
      NumericDocValues known = leaf.reader().getNumericDocValues(Fields.STORY);
      SortedDocValues ids = leaf.reader().getSortedDocValues(Fields.ID);
      Bits live = leaf.reader().getLiveDocs();
      for (int d = 0; d < leaf.reader().maxDoc(); d++) {
        String story = lowest.get(stories[leaf.docBase + d]);
        long mark = story == null ? 0 : mark(story);
        if ((live == null || live.get(d)) && mark != mark(known, d)) {
          writer.updateNumericDocValue(new Term(Fields.ID, id(ids, d)), Fields.STORY, mark);
        }
      }
    }
  }

  /** The lowest id of each story that has copies, by its number. */
  private Map<Integer, String> lowestIds(int[] stories) throws IOException {
    Map<Integer, String> lowest = new HashMap<>();
    for (int i = 0; i < stories.length; i++) {
      if (stories[i] != i) {
        lowest.putIfAbsent(stories[i], id(stories[i]));
        lowest.merge(stories[i], id(i), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return lowest;
  }

  private String id(int doc) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    LeafReader reader = leaf.reader();
    return id(reader.getSortedDocValues(Fields.ID), doc - leaf.docBase);
  }

  private static String id(SortedDocValues ids, int doc) throws IOException {
    ids.advanceExact(doc);
    return ids.lookupOrd(ids.ordValue()).utf8ToString();
  }

  private static long mark(@Nullable NumericDocValues marks, int doc) throws IOException {
    return marks != null && marks.advanceExact(doc) ? marks.longValue() : 0;
  }

  /** The hash FNV-1a of an id; 0 is kept for those without a copy. */
  private static long mark(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    return hash == 0 ? 1 : hash;
  }
}
