package org.backfile.engine.lucene;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.backfile.query.Field;

/**
 * Where words are looked for.
 *
 * @param field holds terms of the chain of the place
 * @param words holds unstemmed words
 * @param beside holds words at the same positions as {@code field}
 * @param units holds {@link UnitTerms} at the same positions; empty where there are none
 * @param boost how much a word counts here
 */
record Place(String field, String words, String beside, String units, float boost) {
  /** Found best on the Cranfield and CACM collections. */
  private static final float TITLE_BOOST = 0.7f;

  /** Title and body: where unfielded words look. */
  static final List<Place> TEXT = List.of(of(Field.TITLE), of(Field.BODY));

  static Place of(Field field) {
    String name = Fields.of(field);
    if (field != Field.TITLE && field != Field.BODY) {
      return new Place(name, name, name, "", 1);
    }
    String words = Fields.words(name);
    float boost = field == Field.TITLE ? TITLE_BOOST : 1;
    return new Place(name, words, words, Fields.units(name, false), boost);
  }

  /** The same place in each of these languages; names are in none. */
  List<Place> in(List<Chain> chains) {
    return hasUnits() ? chains.stream().map(this::in).toList() : List.of(this);
  }

  private Place in(Chain chain) {
    String text = chain.field(field);
    return new Place(
        text, words, chain.isPairs() ? text : words, Fields.units(field, chain.isPairs()), boost);
  }

  boolean hasUnits() {
    return !units.isEmpty();
  }

  /** The same place, in which words are looked for at the positions of its stems. */
  Place withWordsBeside() {
    return new Place(field, beside, beside, units, boost);
  }

  Analyzer chain() {
    return FieldAnalysis.of(field);
  }

  Term word(String word) {
    return new Term(words, word);
  }
}
