package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Span;
import org.backfile.search.Snippet;

/** A stretch of a snippet, either marked as a match or not. */
public record Marked(String text, boolean hit) {

  /** A snippet, cut at its marks; joined together the pieces are its text. */
  static List<Marked> of(Snippet snippet) {
    List<Marked> pieces = new ArrayList<>();
    String text = snippet.text();
    int at = 0;
    for (Span mark : snippet.marks()) {
      int start = Math.clamp(mark.start(), at, text.length());
      int end = Math.clamp(mark.end(), start, text.length());
      add(pieces, text.substring(at, start), false);
      add(pieces, text.substring(start, end), true);
      at = end;
    }
    add(pieces, text.substring(at), false);
    return List.copyOf(pieces);
  }

  private static void add(List<Marked> pieces, String text, boolean hit) {
    if (!text.isEmpty()) {
      pieces.add(new Marked(text, hit));
    }
  }
}
