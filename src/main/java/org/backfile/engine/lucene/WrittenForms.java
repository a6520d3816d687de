package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;

/**
 * Gives folded words back their capitals and accents, as a few of the articles that hold them write
 * them.
 */
final class WrittenForms {
  /** How many articles are read for one word. */
  private static final int READ = 3;

  private final Snapshot snapshot;

  WrittenForms(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** The word as it stands most often there, in small letters when that is undecided. */
  String of(String word) throws IOException {
    Map<String, Integer> forms = new HashMap<>();
    for (int doc : holders(word)) {
      if (!snapshot.deadline().shouldExit()) {
        count(word, snapshot.article(doc), forms);
      }
    }
    String best = word;
    int most = 0;
    for (Map.Entry<String, Integer> form : new TreeMap<>(forms).descendingMap().entrySet()) {
      if (form.getValue() > most) {
        best = form.getKey();
        most = form.getValue();
      }
    }
    return best;
  }

  private Set<Integer> holders(String word) throws IOException {
    Set<Integer> holders = new TreeSet<>();
    for (String field : ArchiveWords.TEXTS_AND_NAMES) {
      for (LeafReaderContext leaf : snapshot.reader().leaves()) {
        PostingsEnum postings = leaf.reader().postings(new Term(field, word), PostingsEnum.NONE);
        if (holders.size() < READ && postings != null) {
          add(postings, leaf, holders);
        }
      }
    }
    return holders;
  }

  private static void add(PostingsEnum postings, LeafReaderContext leaf, Set<Integer> holders)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    while (holders.size() < READ && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(postings.docID())) {
        holders.add(leaf.docBase + postings.docID());
      }
    }
  }

  private static void count(String word, EnrichedArticle article, Map<String, Integer> forms)
      throws IOException {
    count(word, article.article().title(), forms);
    count(word, article.article().body(), forms);
    for (Entity entity : article.entities()) {
      count(word, entity.name(), forms);
    }
  }

  /** A form that does not fold to the word has an ending that the word is without. */
  private static void count(String word, String text, Map<String, Integer> forms)
      throws IOException {
    try (TokenStream words = Analysis.WORDS.tokenStream("", text)) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute at = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        if (word.contentEquals(term)) {
          String form = text.substring(at.startOffset(), at.endOffset());
          forms.merge(Analysis.fold(form).equals(word) ? form : word, 1, Integer::sum);
        }
      }
      words.end();
    }
  }
}
