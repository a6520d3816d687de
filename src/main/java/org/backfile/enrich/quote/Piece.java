package org.backfile.enrich.quote;

import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * A word, a name or a stretch in quotation marks: the three things that a line is made of.
 *
 * @param word in lower case; empty for the other two
 * @param capital whether it begins with a capital letter
 */
record Piece(
    Span span, String word, boolean capital, @Nullable Entity name, @Nullable Stretch quote) {

  static Piece word(Span span, String word, boolean capital) {
    return new Piece(span, word, capital, null, null);
  }

  static Piece name(Span span, Entity name) {
    return new Piece(span, "", true, name, null);
  }

  static Piece quote(Stretch quote) {
    return new Piece(quote.whole(), "", false, null, quote);
  }

  boolean isQuote() {
    return quote != null;
  }

  boolean isPerson() {
    return name != null && name.type() == EntityType.PERSON;
  }

  boolean isLetters() {
    return !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0));
  }
}
