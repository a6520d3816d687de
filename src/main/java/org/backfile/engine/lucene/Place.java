package org.backfile.engine.lucene;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.backfile.query.Field;

/**
 * Where words are looked for.
 *
 * @param field holds terms of the chain of the place
 * @param words holds unstemmed words, each with the sign in front
 * @param boost how much a word counts here
 */
record Place(String field, String words, String sign, float boost) {
  /** Parts words from stems when both stand in one field. */
  static final char SIGN = '\u0001';

  /** Found best on the Cranfield and CACM collections. */
  private static final float TITLE_BOOST = 0.7f;

  /** Title and body: where unfielded words look. */
  static final List<Place> TEXT = List.of(of(Field.TITLE), of(Field.BODY));

  static Place of(Field field) {
    String name = Fields.of(field);
    boolean isText = field == Field.TITLE || field == Field.BODY;
    return new Place(
        name, isText ? Fields.words(name) : name, "", field == Field.TITLE ? TITLE_BOOST : 1);
  }

  /** A text in which {@link Marks} looks: stems and words side by side. */
  static Place marked(String text, Chain chain) {
    String field = chain.field(text);
    return new Place(field, field, chain.sign(), 1);
  }

  /** The same place in each of these languages; names are in none. */
  List<Place> in(List<Chain> chains) {
    return field.equals(words)
        ? List.of(this)
        : chains.stream().map(c -> new Place(c.field(field), words, sign, boost)).toList();
  }

  Analyzer chain() {
    return FieldAnalysis.of(field);
  }

  Term word(String word) {
    return new Term(words, sign + word);
  }
}
