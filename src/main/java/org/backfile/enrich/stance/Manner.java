package org.backfile.enrich.stance;

/**
 * Whether an article reports or comments.
 *
 * @param sentences how many sentences count
 * @param sourced how many of them give what somebody says
 * @param personal how many others speak in the first person, address the reader, ask or demand
 */
record Manner(int sentences, int sourced, int personal) {
  private static final double LEAST_SOURCED = 0.2;
  private static final double MOST_PERSONAL = 0.12;

  static final Manner EMPTY = new Manner(0, 0, 0);

  Manner plus(boolean isSourced, boolean isPersonal) {
    return new Manner(
        sentences + 1, sourced + (isSourced ? 1 : 0), personal + (isPersonal ? 1 : 0));
  }

  /** It gives sources, and the author stays out of it. */
  boolean isReport() {
    return sourced > 0
        && sourced >= LEAST_SOURCED * sentences
        && personal <= MOST_PERSONAL * sentences;
  }
}
