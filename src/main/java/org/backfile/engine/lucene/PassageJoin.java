package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Which article each passage of a segment is of. */
final class PassageJoin {
  /** For passages whose article is gone. */
  static final int NONE = -1;

  private final int[] articles;

  private PassageJoin(int[] articles) {
    this.articles = articles;
  }

  /** Joins by article id: both dictionaries are sorted, so each leaps to where the other stands. */
  static PassageJoin of(LeafReader passages, IndexReader main) throws IOException {
    int[] articles = new int[passages.maxDoc()];
    Arrays.fill(articles, NONE);
    for (LeafReaderContext leaf : main.leaves()) {
      Terms ours = passages.terms(PassageDocuments.ID);
      Terms theirs = leaf.reader().terms(Fields.ID);
      if (ours != null && theirs != null) {
        join(ours.iterator(), theirs.iterator(), leaf, articles);
      }
    }
    return new PassageJoin(articles);
  }

  private static void join(TermsEnum ours, TermsEnum theirs, LeafReaderContext leaf, int[] articles)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    BytesRef passage = ours.next();
    BytesRef article = theirs.next();
    while (passage != null && article != null) {
      int order = passage.compareTo(article);
      if (order == 0) {
        int doc = live(theirs, live);
        if (doc != NONE) {
          set(ours, leaf.docBase + doc, articles);
        }
        passage = ours.next();
        article = theirs.next();
      } else if (order < 0) {
        passage = ours.seekCeil(article) == TermsEnum.SeekStatus.END ? null : ours.term();
      } else {
        article = theirs.seekCeil(passage) == TermsEnum.SeekStatus.END ? null : theirs.term();
      }
    }
  }

  private static int live(TermsEnum article, @Nullable Bits live) throws IOException {
    PostingsEnum docs = article.postings(null, PostingsEnum.NONE);
    for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
      if (live == null || live.get(d)) {
        return d;
      }
    }
    return NONE;
  }

  private static void set(TermsEnum passage, int article, int[] articles) throws IOException {
    PostingsEnum docs = passage.postings(null, PostingsEnum.NONE);
    for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
      articles[d] = article;
    }
  }

  /** The article of a passage, as a document of the whole main index, or {@link #NONE}. */
  int article(int passage) {
    return articles[passage];
  }

  int passages() {
    return articles.length;
  }
}
