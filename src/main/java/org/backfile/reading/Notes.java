package org.backfile.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was left out of one article or put right in it, each thing once. */
final class Notes {
  private final Map<String, Integer> times = new LinkedHashMap<>();

  void add(String note) {
    times.putIfAbsent(note, 1);
  }

  /** Names a line, and how often it was left out. */
  void leftOut(String line) {
    times.merge("left out: " + line, 1, Integer::sum);
  }

  List<String> list() {
    return times.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " (" + e.getValue() + " times)")
        .toList();
  }
}
