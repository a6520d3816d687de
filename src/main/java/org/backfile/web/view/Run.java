package org.backfile.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an article's text as the reader shows it.
 *
 * @param evidence whether a stance rests on it
 * @param anchor the id that links lead to; null when none does
 */
public record Run(boolean evidence, @Nullable String anchor, List<Piece> pieces) {
  public Run {
    pieces = List.copyOf(pieces);
  }

  /**
   * Words that look the same from end to end.
   *
   * @param hit whether the query matched them
   * @param style classes of the marks that lie over them; null when there are none
   * @param anchor the id that links lead to; null when none does
   * @param hop from this match to others; null when no match starts here
   */
  public record Piece(
      String text,
      boolean hit,
      @Nullable String style,
      @Nullable String anchor,
      @Nullable Hop hop) {
    private static final String NOTE = "note-mark";

    /** The mark that leads to a note. */
    static Piece note(int number) {
      return new Piece(Integer.toString(number), false, NOTE, "noted-" + number, null);
    }

    /** {@code plain}, {@code mark}, {@code hit}, {@code start} of a match, or {@code note}. */
    public String kind() {
      if (NOTE.equals(style)) {
        return "note";
      }
      if (hit) {
        return hop == null ? "hit" : "start";
      }
      return style == null && anchor == null ? "plain" : "mark";
    }
  }

  /**
   * The place of one match among all.
   *
   * @param previous the way to the one before it; empty when it is the first
   * @param next the way to the one after it; empty when it is the last
   */
  public record Hop(int number, int total, String previous, String next) {
    static String anchor(int number) {
      return "hit-" + number;
    }
  }

  /** {@code plain}, {@code evidence} or {@code marked}. */
  public String kind() {
    if (evidence) {
      return "evidence";
    }
    return pieces.size() == 1 && pieces.getFirst().kind().equals("plain") ? "plain" : "marked";
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
