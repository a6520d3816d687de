package org.backfile.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was put right while reading a text: plain sentences, in order, each of them once. */
final class Repairs {
  /** The most sentences a page is told; the rest is counted. */
  static final int MOST = 20;

  private static final int QUOTED = 40;

  private final Set<String> sentences = new LinkedHashSet<>();

  void add(String sentence) {
    sentences.add(sentence);
  }

  List<String> list() {
    int more = sentences.size() - MOST;
    if (more <= 0) {
      return List.copyOf(sentences);
    }
    List<String> first = new ArrayList<>(sentences.stream().limit(MOST).toList());
    first.add("And so on: " + more + " more like these.");
    return List.copyOf(first);
  }

  /** A reader's own words inside a sentence. */
  static String quote(String words) {
    return "\u201c" + shorten(words) + "\u201d";
  }

  /** A reader's own words, cut to a length that a page can show. */
  static String shorten(String words) {
    StringBuilder shown = new StringBuilder();
    words
        .codePoints()
        .limit(QUOTED)
        .map(c -> TypedText.isVisible(c) ? c : ' ')
        .forEach(shown::appendCodePoint);
    boolean whole = words.codePointCount(0, words.length()) <= QUOTED;
    return whole ? shown.toString() : shown.append('\u2026').toString();
  }
}
