package org.backfile.enrich.stance;

import org.backfile.article.Stance;

/** How likely it is that a sentence speaks against a target, for it, or neither; together 1. */
record Leaning(double critical, double neutral, double supportive) {
  static final int CLASSES = 3;

  /** Above 0 for, below 0 against. */
  double value() {
    return supportive - critical;
  }

  Stance likeliest() {
    if (neutral >= Math.max(critical, supportive)) {
      return Stance.NEUTRAL;
    }
    return supportive > critical ? Stance.SUPPORTIVE : Stance.CRITICAL;
  }
}
