package org.backfile.reading;

/**
 * How much of a file is taken in before it is called too large.
 *
 * @param articleBytes of a file that holds one article
 * @param lineCharacters of a line or row that holds one article, and of one value in it
 */
public record ReadingLimits(int articleBytes, int lineCharacters) {
  /** 20 MB for an article, 20 million characters for a line. */
  public static final ReadingLimits DEFAULT = new ReadingLimits(20_000_000, 20_000_000);
}
