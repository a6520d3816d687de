package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.backfile.query.Field;

/**
 * The words of an archive as they were written, folded. Looks until the deadline of its thread and
 * gives what it has met by then.
 */
final class ArchiveWords {
  /** How many words are looked at between two looks at the clock. */
  private static final int STRIDE = 1024;

  /** Titles and bodies. */
  static final List<String> TEXTS = List.of(Fields.words(Fields.TITLE), Fields.words(Fields.BODY));

  /** Those, and the names in them. */
  static final List<String> TEXTS_AND_NAMES =
      List.of(TEXTS.get(0), TEXTS.get(1), Fields.of(Field.ENTITY));

  private final Snapshot snapshot;
  private final List<String> fields;

  ArchiveWords(Snapshot snapshot, List<String> fields) {
    this.snapshot = snapshot;
    this.fields = fields;
  }

  /**
   * Words that begin so, each with about how many articles hold it: titles and bodies counted
   * apart, deleted articles too.
   */
  Map<String, Integer> beginning(String prefix) throws IOException {
    BytesRef start = new BytesRef(prefix);
    Map<String, Integer> words = new HashMap<>();
    for (Terms terms : all()) {
      TermsEnum each = terms.iterator();
      if (each.seekCeil(start) != TermsEnum.SeekStatus.END) {
        collect(each, start, words);
      }
    }
    return words;
  }

  private void collect(TermsEnum each, BytesRef start, Map<String, Integer> words)
      throws IOException {
    int looked = 0;
    for (BytesRef term = each.term(); term != null; term = each.next()) {
      if (!StringHelper.startsWith(term, start)
          || (++looked % STRIDE == 0 && snapshot.deadline().shouldExit())) {
        return;
      }
      words.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
    }
  }

  /** Words that differ by at most so many letters, counted in the same way. */
  Map<String, Integer> near(String word, int edits) throws IOException {
    CompiledAutomaton near = FuzzyQuery.getFuzzyAutomaton(word, edits, 0, true);
    Map<String, Integer> words = new HashMap<>();
    for (Terms terms : all()) {
      TermsEnum each = near.getTermsEnum(terms);
      int looked = 0;
      while (each.next() != null) {
        words.merge(each.term().utf8ToString(), each.docFreq(), Integer::sum);
        if (++looked % STRIDE == 0 && snapshot.deadline().shouldExit()) {
          return words;
        }
      }
    }
    return words;
  }

  /** How many articles hold a word. */
  int count(String word) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    fields.forEach(field -> any.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
    return snapshot.searcher().count(any.build());
  }

  private List<Terms> all() throws IOException {
    List<Terms> all = new ArrayList<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      for (String field : fields) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null) {
          all.add(terms);
        }
      }
    }
    return all;
  }
}
