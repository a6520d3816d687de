package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.backfile.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Walks through what was found in its order, one stretch after another. Only the stretch is held,
 * so the last page of a million results needs no more memory than the first of the stretches; each
 * stretch goes through the whole set once. For one thread.
 */
final class Pages {
  /** Large, so that few stretches reach any page: each document held takes some 200 bytes. */
  static final int STRETCH = 200_000;

  /** Held for as long as whoever takes a whole result takes it, and several do at once. */
  static final int HELD = 20_000;

  private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

  private final Query query;
  private final Sort order;
  private final IndexSearcher searcher;
  private long left;
  private @Nullable FieldDoc last;

  private Pages(Query query, Sort order, IndexSearcher searcher, long left) {
    this.query = query;
    this.order = order;
    this.searcher = searcher;
    this.left = left;
  }

  /** Starts before the first result of a search; null when there was no time to fold copies. */
  static @Nullable Pages before(SearchRequest request, Folding folding, Snapshot snapshot)
      throws IOException {
    DocSet firsts = folding.firsts(request);
    if (firsts == null) {
      return null;
    }
    Sort order = order(request.sort());
    return request.sort() == org.backfile.query.Sort.RELEVANCE
        ? new Pages(
            snapshot
                .byMeaning()
                .ranked(ranked(request, firsts, snapshot), request.query(), snapshot),
            order,
            snapshot.timedSearcher(),
            firsts.count())
        : new Pages(new DocSetQuery(firsts), order, snapshot.searcher(), firsts.count());
  }

  /** These articles, as the words that are asked for rank them. */
  static Query ranked(SearchRequest request, DocSet articles, Snapshot snapshot) {
    return new BooleanQuery.Builder()
        .add(new QueryTranslator(snapshot.chains()).translate(request.query().tree()), Occur.MUST)
        .add(new DocSetQuery(articles), Occur.FILTER)
        .build();
  }

  /** The documents of the page that is asked for; null when there was no time to rank them. */
  static @Nullable List<ScoreDoc> of(SearchRequest request, Folding folding, Snapshot snapshot)
      throws IOException {
    Pages pages = before(request, folding, snapshot);
    if (pages == null) {
      return null;
    }
    int size = request.size();
    long before = (request.page() - 1L) * size;
    if (before >= pages.left) {
      return List.of();
    }
    while (before + size > STRETCH) {
      int step = (int) Math.min(before, STRETCH);
      if (pages.next(step) == null) {
        return null;
      }
      before -= step;
    }
    List<ScoreDoc> reached = pages.next((int) before + size);
    return reached == null
        ? null
        : reached.subList((int) Math.min(before, reached.size()), reached.size());
  }

  /**
   * The next so many documents, fewer at the end and none after it; null when there was no time.
   */
  @Nullable List<ScoreDoc> next(int most) throws IOException {
    int size = (int) Math.min(left, most);
    if (size == 0) {
      return List.of();
    }
    try {
      ScoreDoc[] next =
          searcher.search(query, new TopFieldCollectorManager(order, size, last, size)).scoreDocs;
      if (searcher.timedOut()) {
        return null;
      }
      left = next.length < size ? 0 : left - size;
      last = next.length == 0 ? last : (FieldDoc) next[next.length - 1];
      return Arrays.asList(next);
    } catch (ExitingReaderException late) {
      return null;
    }
  }

  /** For each place in a table the rank of its article in an order; without scores it is by id. */
  static int[] ranks(org.backfile.query.Sort sort, StoryTable stories, Snapshot snapshot)
      throws IOException {
    int size = stories.size();
    FixedBitSet all = new FixedBitSet(size);
    all.set(0, size);
    Sort order = sort == org.backfile.query.Sort.RELEVANCE ? new Sort(BY_ID) : order(sort);
    int[] ranks = new int[size];
    int rank = 0;
    for (ScoreDoc doc :
        snapshot.searcher().search(new DocSetQuery(stories.docs(all)), size, order).scoreDocs) {
      ranks[stories.place(doc.doc)] = rank++;
    }
    return ranks;
  }

  private static Sort order(org.backfile.query.Sort sort) {
    return switch (sort) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_ID);
      case NEWEST -> new Sort(byDay(true, Long.MIN_VALUE), BY_ID);
      case OLDEST -> new Sort(byDay(false, Long.MAX_VALUE), BY_ID);
      case TITLE -> new Sort(new SortField(Fields.TITLE_ORDER, SortField.Type.STRING), BY_ID);
    };
  }

  private static SortField byDay(boolean newestFirst, long undated) {
    return new SortedNumericSortField(
        Fields.FIRST_DAY,
        SortField.Type.LONG,
        newestFirst,
        SortedNumericSelector.Type.MIN,
        undated);
  }
}
