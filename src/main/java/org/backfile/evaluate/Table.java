package org.backfile.evaluate;

import java.util.List;

/**
 * Measures of the same kind, one score a row.
 *
 * @param title what they measure, in a few words
 */
public record Table(String title, List<Score> scores) {
  public Table {
    scores = List.copyOf(scores);
  }

  /** The score with this name. */
  public Score score(String name) {
    return scores.stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no " + name + " in " + title));
  }
}
