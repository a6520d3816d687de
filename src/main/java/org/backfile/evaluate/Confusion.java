package org.backfile.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was answered to questions of which each has one right answer. */
final class Confusion {
  private final Map<String, Counts> labels = new TreeMap<>();
  private long asked;
  private long answered;
  private long right;

  /** Counts one answer; null when none was given. */
  void add(String label, @Nullable String answer) {
    boolean isRight = label.equals(answer);
    asked++;
    answered += answer == null ? 0 : 1;
    right += isRight ? 1 : 0;
    of(label).add(1, 0, isRight ? 1 : 0);
    if (answer != null) {
      of(answer).add(0, 1, 0);
    }
  }

  long asked() {
    return asked;
  }

  double accuracy() {
    return Counts.part(right, asked);
  }

  double coverage() {
    return Counts.part(answered, asked);
  }

  double accuracyOfAnswered() {
    return Counts.part(right, answered);
  }

  /** The mean of the F1 of each label, where no answer is found for none (scikit-learn's macro). */
  double macroF1() {
    return labels.values().stream().mapToDouble(Counts::f1).average().orElse(0);
  }

  Score score(String name) {
    Map<String, Number> values = new LinkedHashMap<>();
    values.put("accuracy", accuracy());
    values.put("macro-f1", macroF1());
    values.put("coverage", coverage());
    values.put("accuracy of answered", accuracyOfAnswered());
    values.put("asked", asked);
    return new Score(name, values);
  }

  /** A score for each label. */
  List<Score> labels() {
    List<Score> scores = new ArrayList<>();
    labels.forEach((label, counts) -> scores.add(counts.score(label)));
    return scores;
  }

  private Counts of(String label) {
    return labels.computeIfAbsent(label, l -> new Counts());
  }
}
