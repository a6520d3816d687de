package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Span;

/** Where one thing stands in a text, in order. */
record Hits(List<At> all) {
  static final Hits NONE = new Hits(List.of());

  /** One place: the number of the word, and its letters. */
  record At(int position, Span span) {}

  Hits() {
    this(new ArrayList<>());
  }

  void add(At at) {
    if (all.isEmpty() || !all.getLast().equals(at)) {
      all.add(at);
    }
  }

  int size() {
    return all.size();
  }

  int position(int i) {
    return all.get(i).position();
  }

  Span span(int i) {
    return all.get(i).span();
  }

  /** The first one at or after this position; {@link #size} when there is none. */
  int from(int position) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (position(middle) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Those that start in this stretch of the text. */
  Hits within(int from, int to) {
    int first = startingFrom(from);
    return new Hits(all.subList(first, Math.max(first, startingFrom(to))));
  }

  private int startingFrom(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  List<Span> spans() {
    return all.stream().map(At::span).toList();
  }
}
