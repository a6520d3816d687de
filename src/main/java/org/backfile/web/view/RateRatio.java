package org.backfile.web.view;

/**
 * How much more often something is found among the results of one search than among those of
 * another.
 *
 * <p>The log-ratio of the two rates with half an article added to every count (S. D. Walter, "The
 * distribution of Levin's measure of attributable risk", Biometrika 62, 1975), and its standard
 * error as A. R. Pettigrew, J. J. Gart and D. G. Thomas give it ("The bias and higher cumulants of
 * the logarithm of a binomial variate", Biometrika 73, 1986): {@code ln((a + ½) / (A + ½)) - ln((b
 * + ½) / (B + ½))} and the root of {@code 1/(a + ½) - 1/(A + ½) + 1/(b + ½) - 1/(B + ½)}. One by
 * the other is z, by which differences are ranked: a large ratio of tiny counts has a small z.
 *
 * @param a how many of {@code allOfA} hold it
 * @param b how many of {@code allOfB} hold it
 */
record RateRatio(long a, long allOfA, long b, long allOfB) {
  /** With fewer results on both sides together nothing is said. */
  static final int FLOOR = 5;

  /** What chance alone reaches in one of twenty values. */
  private static final double NOTABLE = 1.96;

  private static final double ADDED = 0.5;

  boolean isEnough() {
    return a + b >= FLOOR;
  }

  boolean isNotable() {
    return isEnough() && Math.abs(z()) >= NOTABLE;
  }

  /** Above zero when it is more frequent in A. */
  double log() {
    return Math.log((a + ADDED) / (allOfA + ADDED)) - Math.log((b + ADDED) / (allOfB + ADDED));
  }

  double z() {
    double variance =
        1 / (a + ADDED) - 1 / (allOfA + ADDED) + 1 / (b + ADDED) - 1 / (allOfB + ADDED);
    return variance <= 0 ? 0 : log() / Math.sqrt(variance);
  }

  boolean isMoreInA() {
    return log() > 0;
  }

  /** The plain ratio of the higher rate to the lower, as anybody can check it; at least 1. */
  double times() {
    double ratio = ((double) a / allOfA) / ((double) b / allOfB);
    return ratio < 1 ? 1 / ratio : ratio;
  }
}
