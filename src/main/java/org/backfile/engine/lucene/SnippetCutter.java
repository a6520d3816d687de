package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Part;
import org.backfile.article.Span;
import org.backfile.search.Snippet;

/** Cuts pieces of a body to the length of a snippet, between words wherever there is a space. */
final class SnippetCutter {
  /** How much of what stands before the first match is kept when a passage is too long. */
  private static final int BEFORE = 80;

  /** How far a cut is moved to fall between words. */
  private static final int LONGEST_WORD = 40;

  private SnippetCutter() {}

  static Snippet beginning(String body) {
    return cut(body, new Span(0, body.length()), List.of());
  }

  /** The beginning of a piece. */
  static Snippet beginning(String body, Span piece) {
    return cut(body, piece, List.of());
  }

  static Snippet around(String body, Span piece, List<Span> marks) {
    int start = piece.start();
    int end = piece.end();
    if (end - start > Snippet.LONGEST && !marks.isEmpty()) {
      int first = marks.getFirst().start();
      start = first - start > BEFORE ? wordStart(body, first - BEFORE, first) : start;
    }
    return cut(body, new Span(start, end), marks);
  }

  private static Snippet cut(String body, Span piece, List<Span> marks) {
    int start = piece.start();
    int end = piece.end();
    while (start < end && Character.isWhitespace(body.charAt(start))) {
      start++;
    }
    if (end - start > Snippet.LONGEST) {
      end = wordEnd(body, start + Snippet.LONGEST);
    }
    while (end > start && Character.isWhitespace(body.charAt(end - 1))) {
      end--;
    }
    List<Span> inside = new ArrayList<>();
    for (Span mark : marks) {
      int from = Math.max(mark.start(), start);
      int to = Math.min(mark.end(), end);
      if (from < to) {
        inside.add(new Span(from - start, to - start));
      }
    }
    return new Snippet(Part.BODY, start, body.substring(start, end), inside);
  }

  /** The first start of a word at or after this place, before the match. */
  private static int wordStart(String body, int at, int match) {
    for (int i = at; i < Math.min(match, at + LONGEST_WORD); i++) {
      if (Character.isWhitespace(body.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isLowSurrogate(body.charAt(at)) ? at + 1 : at;
  }

  private static int wordEnd(String body, int at) {
    for (int i = at; i > at - LONGEST_WORD; i--) {
      if (Character.isWhitespace(body.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(body.charAt(at)) ? at - 1 : at;
  }
}
