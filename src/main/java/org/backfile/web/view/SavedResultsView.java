package org.backfile.web.view;

import java.time.Instant;
import org.backfile.desk.SavedSearch;
import org.jspecify.annotations.Nullable;

/**
 * The results of a saved search, as its long address shows them, below what it is. Template {@code
 * saved-results}.
 */
public record SavedResultsView(ResultsView results, SavedHead head) {

  /** What the page says above the results. */
  public record SavedHead(SavedRow search, Moments.Moment looked, String pausedWhy) {}

  /** What is said of a search. */
  public static SavedHead head(
      SavedSearch search,
      SavedCount count,
      @Nullable Instant looked,
      SavedRow.Reader reader) {
    return new SavedHead(
        SavedRow.of(search, count, reader), reader.moments().of(looked), search.paused());
  }
}
