package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** What words, phrases, patterns and fuzzy words mean in one place. */
final class WordQueries {
  private static final Query NOTHING = new MatchNoDocsQuery("no word");

  private WordQueries() {}

  static Query phrase(Place place, String text, int slop) {
    List<String> terms = Analysis.terms(place.chain(), text);
    if (terms.isEmpty()) {
      return NOTHING;
    }
    return terms.size() == 1
        ? new TermQuery(new Term(place.field(), terms.get(0)))
        : new PhraseQuery(slop, place.field(), terms.toArray(String[]::new));
  }

  /** Words of which each differs by at most so many letters; an exact one ranks before others. */
  static Query fuzzy(Place place, String text, int edits) {
    List<Query> parts = new ArrayList<>();
    for (String word : Analysis.terms(Analysis.WORDS, text)) {
      Term term = place.word(word);
      parts.add(
          new BooleanQuery.Builder()
              .add(new TermQuery(term), Occur.SHOULD)
              .add(near(term, edits), Occur.SHOULD)
              .build());
    }
    return all(parts);
  }

  /** Takes every near word, where the usual form takes the 50 nearest and so depends on others. */
  private static Query near(Term term, int edits) {
    return new FuzzyQuery(term, edits, 0, 1, true, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  /** The same as what tells near words from others. */
  static Query nearWords(Place place, String text, int edits) {
    List<Query> parts = new ArrayList<>();
    for (String word : Analysis.terms(Analysis.WORDS, text)) {
      Term term = place.word(word);
      CompiledAutomaton near = FuzzyQuery.getFuzzyAutomaton(term.text(), edits, 0, true);
      parts.add(
          near.automaton == null
              ? new TermQuery(term)
              : new AutomatonQuery(term, near.automaton, true));
    }
    return all(parts);
  }

  static Query pattern(Place place, String text) {
    List<Query> parts = new ArrayList<>();
    for (String piece : pieces(Analysis.fold(text))) {
      if (piece.indexOf('*') < 0 && piece.indexOf('?') < 0) {
        Analysis.terms(Analysis.WORDS, piece)
            .forEach(word -> parts.add(new TermQuery(place.word(word))));
      } else {
        parts.add(new PatternQuery(place, piece));
      }
    }
    return all(parts);
  }

  /** What lies between characters at which every word ends. */
  private static List<String> pieces(String pattern) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i <= pattern.length(); i++) {
      if (i < pattern.length() && isInWords(pattern.charAt(i))) {
        piece.append(pattern.charAt(i));
      } else if (!piece.isEmpty()) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    return pieces;
  }

  private static boolean isInWords(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "*?_.'".indexOf(c) >= 0;
  }

  private static Query all(List<Query> parts) {
    if (parts.isEmpty()) {
      return NOTHING;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(part, Occur.MUST));
    return all.build();
  }
}
