package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Span;

/**
 * A text cut into sheets of whole lines, each short enough for a browser. An article of usual
 * length is one sheet; all of them together are the text.
 */
final class Sheets {
  /** About forty thousand words. */
  static final int LONGEST = 250_000;

  /** A line beyond this is shown as several. */
  private static final int LONGEST_LINE = 25_000;

  private final List<List<TextBlocks.Line>> sheets = new ArrayList<>();

  private Sheets() {
    sheets.add(new ArrayList<>());
  }

  static Sheets of(String text) {
    Sheets sheets = new Sheets();
    for (TextBlocks.Line line : TextBlocks.of(text)) {
      int start = line.span().start();
      while (line.span().end() - start > LONGEST_LINE) {
        int end = cut(text, start);
        sheets.add(new TextBlocks.Line(line.kind(), new Span(start, end)));
        start = end;
      }
      sheets.add(new TextBlocks.Line(line.kind(), new Span(start, line.span().end())));
    }
    return sheets;
  }

  private void add(TextBlocks.Line line) {
    List<TextBlocks.Line> last = sheets.getLast();
    if (!last.isEmpty() && line.span().end() - last.getFirst().span().start() > LONGEST) {
      last = new ArrayList<>();
      sheets.add(last);
    }
    last.add(line);
  }

  /** After a blank if there is one, and never inside a character. */
  private static int cut(String text, int start) {
    int end = start + LONGEST_LINE;
    int blank = text.lastIndexOf(' ', end);
    if (blank > start + LONGEST_LINE / 2) {
      return blank + 1;
    }
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  int size() {
    return sheets.size();
  }

  /** The lines of a sheet, the first of which is 1. */
  List<TextBlocks.Line> lines(int sheet) {
    return sheets.get(sheet - 1);
  }

  /** Where a sheet starts in the text; the first one at its beginning. */
  int start(int sheet) {
    return sheet == 1 ? 0 : lines(sheet).getFirst().span().start();
  }

  /** Where the next sheet starts. */
  int end(int sheet) {
    return sheet == size() ? Integer.MAX_VALUE : start(sheet + 1);
  }

  /** The sheet that a character stands on. */
  int at(int character) {
    int sheet = 1;
    while (sheet < size() && character >= end(sheet)) {
      sheet++;
    }
    return sheet;
  }
}
