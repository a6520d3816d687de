package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.backfile.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/** Puts what was found in order and gives one page of it. */
final class Pages {
  private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

  private Pages() {}

  /** The documents of the page that is asked for; null when there was no time to rank them. */
  static @Nullable List<ScoreDoc> of(SearchRequest request, DocSet found, Snapshot snapshot)
      throws IOException {
    Query all = new DocSetQuery(found);
    if (request.sort() != org.backfile.query.Sort.RELEVANCE) {
      return page(all, request, found, snapshot.searcher());
    }
    Query ranked =
        new BooleanQuery.Builder()
            .add(
                new QueryTranslator(snapshot.chains()).translate(request.query().tree()),
                Occur.MUST)
            .add(all, Occur.FILTER)
            .build();
    ranked = snapshot.nearness().ranked(ranked, request.query(), snapshot);
    IndexSearcher timed = snapshot.timedSearcher();
    try {
      List<ScoreDoc> page = page(ranked, request, found, timed);
      return timed.timedOut() ? null : page;
    } catch (ExitingReaderException late) {
      return null;
    }
  }

  private static List<ScoreDoc> page(
      Query query, SearchRequest request, DocSet found, IndexSearcher searcher) throws IOException {
    long total = found.count();
    long start = (request.page() - 1L) * request.size();
    if (start >= total) {
      return List.of();
    }
    int end = (int) Math.min(total, start + request.size());
    TopFieldDocs top =
        searcher.search(query, new TopFieldCollectorManager(order(request.sort()), end, null, end));
    return Arrays.asList(top.scoreDocs)
        .subList((int) Math.min(start, top.scoreDocs.length), top.scoreDocs.length);
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
