package org.backfile.web.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backfile.query.SearchRequest;

/** How many results each of some searches has. */
public final class Counted {
  private final Map<SearchRequest, Long> counts = new HashMap<>();

  /** Counts in the order of their searches. */
  public Counted(List<SearchRequest> requests, List<Long> counts) {
    for (int i = 0; i < requests.size(); i++) {
      this.counts.put(requests.get(i), counts.get(i));
    }
  }

  /**
   * The count of a search.
   *
   * @throws IllegalArgumentException if nobody asked for it
   */
  long of(SearchRequest request) {
    Long count = counts.get(request);
    if (count == null) {
      throw new IllegalArgumentException("Not counted: " + request);
    }
    return count;
  }
}
