package org.backfile.web.view;

/**
 * How many results a saved search has now.
 *
 * @param total less than 0 when there was no time to count
 * @param fresh how many of them came since the person last looked; {@link #UNKNOWN} when nobody
 *     looked yet or it was not counted
 */
public record SavedCount(long total, long fresh) {
  public static final long UNKNOWN = -1;

  /** Nothing was counted. */
  public static final SavedCount NONE = new SavedCount(UNKNOWN, UNKNOWN);
}
