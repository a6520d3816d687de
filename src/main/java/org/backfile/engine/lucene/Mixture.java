package org.backfile.engine.lucene;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The order by words and by meaning together: both kinds of score are stretched over 0 to 1 among
 * the articles compared, then mixed.
 *
 * <p>Source of the method: convex combination of min-max normalised scores (Bruch, Gai and Ingber
 * 2023, "An Analysis of Fusion Functions for Hybrid Retrieval").
 */
final class Mixture {
  /** How much of the order meaning makes. docs/quality.md has what it gives. */
  static final double MEANING = 0.45;

  private Mixture() {}

  /**
   * What to add to each score by words so that they stand in the mixed order, before all others.
   *
   * @param words scores by words; those of all others are no higher than the least of these
   * @param meaning likenesses; an article without one keeps the place that its words give it
   */
  static SortedMap<Integer, Float> additions(
      Map<Integer, Float> words, Map<Integer, Float> meaning) {
    Range byWords = Range.of(words.values());
    Range byMeaning = Range.of(meaning.values());
    SortedMap<Integer, Float> additions = new TreeMap<>();
    words.forEach(
        (doc, score) -> {
          double word = byWords.place(score);
          Float likeness = meaning.get(doc);
          double like = likeness == null ? word : byMeaning.place(likeness);
          double mixed = (1 - MEANING) * word + MEANING * like;
          additions.put(doc, (float) (byWords.most + 1 + mixed - score));
        });
    return additions;
  }

  private record Range(float least, float most) {
    static Range of(Collection<Float> values) {
      float least = Float.POSITIVE_INFINITY;
      float most = 0;
      for (float value : values) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
      return new Range(least, most);
    }

    double place(float value) {
      return most > least ? (double) (value - least) / (most - least) : 1;
    }
  }
}
