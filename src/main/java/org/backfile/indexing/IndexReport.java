package org.backfile.indexing;

import java.util.List;

/**
 * What one run of the indexer did. All counts but {@code skipped} are of articles.
 *
 * @param read articles found in files that were opened or known
 * @param fresh articles that the index did not have
 * @param changed articles put in anew because they, or the way they are enriched, changed
 * @param unchanged articles left as they stand
 * @param removed articles taken out because they are no longer in their files
 * @param skipped files that hold no article, each with its reason in {@code skips}
 * @param failed articles or files that could not be read, former texts of articles that could not
 *     be kept, and a desk that could not be told what changed, each with its reason in {@code
 *     failures}
 * @param skips at most {@link #MOST_NAMED}
 * @param failures at most {@link #MOST_NAMED}
 */
public record IndexReport(
    long read,
    long fresh,
    long changed,
    long unchanged,
    long removed,
    long skipped,
    long failed,
    List<Problem> skips,
    List<Problem> failures,
    long tookMillis) {
  /** How many problems are named; the rest are only counted, so that memory stays bounded. */
  public static final int MOST_NAMED = 10_000;

  public IndexReport {
    skips = List.copyOf(skips);
    failures = List.copyOf(failures);
  }
}
