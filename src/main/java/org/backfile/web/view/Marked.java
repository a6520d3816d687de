package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.backfile.article.Span;
import org.backfile.search.Snippet;

/**
 * A stretch of a snippet, either marked as a match or not.
 *
 * @param text on one line: a pilcrow stands where a paragraph ends
 */
public record Marked(String text, boolean hit) {
  private static final Pattern PARAGRAPH_END = Pattern.compile("[ \\t]*\\n\\s*");

  /** A snippet, cut at its marks; joined together the pieces are its text on one line. */
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
      pieces.add(new Marked(PARAGRAPH_END.matcher(text).replaceAll(" \u00b6 "), hit));
    }
  }
}
