package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.backfile.article.Span;

/** Spans of one text, together. */
final class Spans {
  private Spans() {}

  /** In order; those that touch or overlap become one. */
  static List<Span> merged(Collection<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      Span last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && span.start() <= last.end()) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
