package org.backfile.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article's text as the reader shows it.
 *
 * @param evidence whether a stance rests on it
 * @param anchor the id that links lead to; empty when none does
 */
public record Run(boolean evidence, String anchor, List<Piece> pieces) {
  public Run {
    pieces = List.copyOf(pieces);
  }

  /**
   * Words that look the same from end to end.
   *
   * @param hit whether the query matched them
   * @param style classes of the marks that lie over them; empty when there are none
   * @param anchor the id that links lead to; empty when none does
   * @param hop from this match to others; null when no match starts here
   */
  public record Piece(String text, boolean hit, String style, String anchor, @Nullable Hop hop) {
    public boolean isPlain() {
      return !hit && style.isEmpty() && anchor.isEmpty();
    }
  }

  /** The place of one match among all. */
  public record Hop(int number, int total) {
    static String anchor(int number) {
      return "hit-" + number;
    }

    public String label() {
      return Words.number(number) + " of " + Words.number(total);
    }

    public String previous() {
      return number > 1 ? "#" + anchor(number - 1) : "";
    }

    public String next() {
      return number < total ? "#" + anchor(number + 1) : "";
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
