package org.backfile.gold;

/** How many values were right, of how many that were found and how many that are marked. */
public record Score(int right, int found, int gold) {
  /** Nothing counted yet. */
  public static final Score NONE = new Score(0, 0, 0);

  /** Both counts together. */
  public Score plus(Score other) {
    return new Score(right + other.right, found + other.found, gold + other.gold);
  }

  /** In percent; 0 when nothing was found. */
  public double precision() {
    return found == 0 ? 0 : 100.0 * right / found;
  }

  /** In percent; 0 when nothing is marked. */
  public double recall() {
    return gold == 0 ? 0 : 100.0 * right / gold;
  }

  /** Harmonic mean of precision and recall, in percent. */
  public double f1() {
    return found + gold == 0 ? 0 : 200.0 * right / (found + gold);
  }
}
