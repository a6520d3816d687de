package org.backfile.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.backfile.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of a body: as a rule each line is one; lines that were broken to fit a page or a
 * mail are put together again.
 */
final class Lines {
  private static final Pattern ITEM = Pattern.compile("\\s{0,40}(?:[•*–-]|\\d{1,2}[.)])\\s+");
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private static final double NEARLY_FULL = 0.9;

  private final String text;

  private Lines(String text) {
    this.text = text;
  }

  /** Paragraphs in reading order, without the white space around them. */
  static List<Span> paragraphs(String text) {
    return new Lines(text).paragraphs();
  }

  /** Where the words of a list item begin; {@code line.start()} when it is no list item. */
  static int afterMarker(String text, Span line) {
    var marker = ITEM.matcher(text).region(line.start(), line.end());
    return marker.lookingAt() && marker.end() < line.end() ? marker.end() : line.start();
  }

  private List<Span> paragraphs() {
    List<Span> all = new ArrayList<>();
    List<Span> group = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      Span line = trimmed(start, end);
      if (line != null) {
        group.add(line);
      } else {
        all.addAll(joined(group));
        group.clear();
      }
      start = end + 1;
    }
    all.addAll(joined(group));
    return all;
  }

  private List<Span> joined(List<Span> group) {
    if (!isWrapped(group)) {
      return List.copyOf(group);
    }
    List<Span> paragraphs = new ArrayList<>();
    int start = group.getFirst().start();
    int end = start;
    for (Span line : group) {
      if (end > start && afterMarker(text, line) > line.start()) {
        paragraphs.add(new Span(start, end));
        start = line.start();
      }
      end = line.end();
    }
    paragraphs.add(new Span(start, end));
    return paragraphs;
  }

  private boolean isWrapped(List<Span> group) {
    int width = group.stream().mapToInt(Span::length).max().orElse(0);
    if (group.size() < 2 || width < NARROWEST || width > WIDEST) {
      return false;
    }
    int broken = 0;
    for (int i = 1; i < group.size(); i++) {
      Span next = group.get(i);
      boolean full = group.get(i - 1).length() + 1 + firstWord(next) > NEARLY_FULL * width;
      if (full || Character.isLowerCase(text.charAt(next.start()))) {
        broken++;
      }
    }
    return 2 * broken >= group.size() - 1;
  }

  private int firstWord(Span line) {
    int end = line.start();
    while (end < line.end() && text.charAt(end) != ' ') {
      end++;
    }
    return end - line.start();
  }

  private @Nullable Span trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return start == end ? null : new Span(start, end);
  }
}
