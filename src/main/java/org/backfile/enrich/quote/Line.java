package org.backfile.enrich.quote;

import java.util.List;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.jspecify.annotations.Nullable;

/** A sentence of the article's own voice, each stretch in quotation marks being one piece of it. */
record Line(Part part, List<Piece> pieces) {
  Line {
    pieces = List.copyOf(pieces);
  }

  int size() {
    return pieces.size();
  }

  /** The piece there; null beyond the ends. */
  @Nullable Piece at(int i) {
    return i < 0 || i >= pieces.size() ? null : pieces.get(i);
  }

  /** The word there; empty for names and quotes and beyond the ends. */
  String word(int i) {
    Piece piece = at(i);
    return piece == null ? "" : piece.word();
  }

  boolean isQuote(int i) {
    Piece piece = at(i);
    return piece != null && piece.isQuote();
  }

  boolean isName(int i) {
    Piece piece = at(i);
    return piece != null && piece.name() != null;
  }

  boolean isPerson(int i) {
    Piece piece = at(i);
    return piece != null && piece.isPerson();
  }

  boolean isQuestion() {
    return word(size() - 1).equals("?");
  }

  /** Where the last piece that is no mark ends, exclusive. */
  int end() {
    int end = size();
    while (end > 0
        && !pieces.get(end - 1).isLetters()
        && pieces.get(end - 1).word().length() == 1) {
      end--;
    }
    return end;
  }

  Passage passage(int from, int to) {
    return new Passage(
        part, new Span(pieces.get(from).span().start(), pieces.get(to - 1).span().end()));
  }
}
