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
 */
record Place(String field, String words, String sign) {
  /** Parts words from stems when both stand in one field. */
  static final String SIGN = "\u0001";

  private static final float TITLE_BOOST = 0.7f;

  /** Title and body: where unfielded words look. */
  static final List<Place> TEXT = List.of(of(Field.TITLE), of(Field.BODY));

  static Place of(Field field) {
    String name = Fields.of(field);
    boolean stemmed = field == Field.TITLE || field == Field.BODY;
    return new Place(name, stemmed ? Fields.words(name) : name, "");
  }

  /** A text in which {@link Marks} looks: stems and words side by side. */
  static Place marked(String field) {
    return new Place(field, field, SIGN);
  }

  /** How much a word counts here. Found best on the Cranfield and CACM collections. */
  float boost() {
    return field.equals(Fields.TITLE) ? TITLE_BOOST : 1;
  }

  Analyzer chain() {
    return FieldAnalysis.of(field);
  }

  Term word(String word) {
    return new Term(words, sign + word);
  }
}
