package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Span;

/** Finds the paragraphs, headings and lists of a plain text. */
final class TextBlocks {
  private static final int LONGEST_HEADING = 90;
  static final String BULLETS = "\u2022*\u2013-";

  private TextBlocks() {}

  /** What a line of text is. */
  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM
  }

  /** One line; the span of a bulleted item starts after its bullet. */
  record Line(Kind kind, Span span) {}

  /** Every line of a text that holds more than white space. */
  static List<Line> of(String text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      add(lines, text, start, end);
      start = end + 1;
    }
    return lines;
  }

  private static void add(List<Line> lines, String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    int item = afterBullet(text, start, end);
    if (item > start) {
      lines.add(new Line(Kind.ITEM, new Span(item, end)));
    } else {
      boolean heading = isHeading(text, start, end);
      lines.add(new Line(heading ? Kind.HEADING : Kind.PARAGRAPH, new Span(start, end)));
    }
  }

  private static int afterBullet(String text, int start, int end) {
    int at = start + 1;
    if (BULLETS.indexOf(text.charAt(start)) < 0 || at >= end || !isSpace(text.charAt(at))) {
      return start;
    }
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isHeading(String text, int start, int end) {
    return end - start <= LONGEST_HEADING
        && Character.isLetterOrDigit(text.charAt(start))
        && ".!:;,\"\u201d".indexOf(text.charAt(end - 1)) < 0;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
