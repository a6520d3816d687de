package org.backfile.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was put right while reading a text: in order, each of them once. */
final class Repairs {
  /** The most that a page is told; the rest is counted. */
  static final int MOST = 20;

  /** The area of what is said of an address. */
  static final String ADDRESS = "address";

  private static final String QUERY = "repairs";
  private static final int QUOTED = 40;

  private final String area;
  private final Set<Repair> repairs = new LinkedHashSet<>();

  /** Those of the text in the box. */
  Repairs() {
    this(QUERY);
  }

  Repairs(String area) {
    this.area = area;
  }

  void add(String name, Object... values) {
    repairs.add(
        new Repair(area + "." + name, Arrays.stream(values).map(Repairs::fitting).toList()));
  }

  List<Repair> list() {
    int more = repairs.size() - MOST;
    if (more <= 0) {
      return List.copyOf(repairs);
    }
    List<Repair> first = new ArrayList<>(repairs.stream().limit(MOST).toList());
    first.add(new Repair(QUERY + ".more", List.of(more)));
    return List.copyOf(first);
  }

  private static Object fitting(Object value) {
    return value instanceof String words ? shorten(words) : value;
  }

  /** A reader's own words, cut to a length that a page can show. */
  private static String shorten(String words) {
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
