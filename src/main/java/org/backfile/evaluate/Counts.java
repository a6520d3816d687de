package org.backfile.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many things are labelled, were found, and of those found are right. */
final class Counts {
  private long labelled;
  private long found;
  private long right;

  void add(long moreLabelled, long moreFound, long moreRight) {
    labelled += moreLabelled;
    found += moreFound;
    right += moreRight;
  }

  void add(Counts other) {
    add(other.labelled, other.found, other.right);
  }

  double precision() {
    return part(right, found);
  }

  double recall() {
    return part(right, labelled);
  }

  /** The harmonic mean of precision and recall, 2 right / (labelled + found). */
  double f1() {
    return part(2 * right, labelled + found);
  }

  Score score(String name) {
    Map<String, Number> values = new LinkedHashMap<>();
    values.put("precision", precision());
    values.put("recall", recall());
    values.put("f1", f1());
    values.put("labelled", labelled);
    values.put("found", found);
    values.put("right", right);
    return new Score(name, values);
  }

  /** One number of another; 0 of nothing. */
  static double part(long some, long all) {
    return all == 0 ? 0 : some / (double) all;
  }
}
