package org.backfile.enrich.language;

import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;

/** How likely a text is in each language that the model knows; together they make one. */
record Likelihoods(NavigableMap<String, Double> languages) {
  /** Of equally likely ones the first in the alphabet. */
  String best() {
    double most = ranked(0);
    return languages.entrySet().stream()
        .filter(language -> language.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  double second() {
    return ranked(1);
  }

  /**
   * How likely this language is, or what it takes in. One that the model does not know may be the
   * second best at least: the model gives its texts to their neighbours.
   */
  double of(String tag) {
    return LanguageCodes.members(tag).stream()
        .filter(languages::containsKey)
        .map(languages::get)
        .max(Comparator.naturalOrder())
        .orElseGet(this::second);
  }

  private double ranked(int rank) {
    return languages.values().stream()
        .sorted(Comparator.reverseOrder())
        .skip(rank)
        .findFirst()
        .orElseThrow();
  }
}
