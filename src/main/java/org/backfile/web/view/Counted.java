package org.backfile.web.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.backfile.query.SearchRequest;

/** How many results each of some searches has. */
public final class Counted {
  private final Map<SearchRequest, Long> counts = new HashMap<>();

  /** Counts these searches, each once. */
  public static Counted of(
      List<SearchRequest> requests, Function<List<SearchRequest>, List<Long>> counting) {
    List<SearchRequest> distinct = requests.stream().distinct().toList();
    return new Counted(distinct, counting.apply(distinct));
  }

  /** Counts in the order of their searches. */
  Counted(List<SearchRequest> requests, List<Long> counts) {
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
