package org.backfile.search;

/**
 * Turns a text into a vector, so that texts of like meaning have vectors of like direction.
 *
 * <p>Safe for use by many threads. The same text always has the same vector.
 */
public interface Meaning {
  /** Changes whenever the same text could have another vector. */
  String version();

  /**
   * The vector of a text, always of the same length; all zero when there is no word in it. Only the
   * beginning of a long text is read, about 180 words.
   *
   * @throws SearchUnavailable when texts cannot be read on this machine
   */
  float[] of(String text);
}
