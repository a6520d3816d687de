package org.backfile.web.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.backfile.article.PartialDate;
import org.backfile.query.Facet;
import org.backfile.search.FacetCounts;

/** The values of a facet of dates, as years, their months and their days. */
record DateCounts(FacetCounts counts, Map<String, Long> byDate) {
  DateCounts(FacetCounts counts) {
    this(counts, new TreeMap<>());
    counts.values().forEach(value -> byDate.put(value.value(), value.count()));
  }

  Facet facet() {
    return counts.facet();
  }

  long count(String date) {
    return byDate.getOrDefault(date, 0L);
  }

  /** The months of a year or the days of a month that have articles; the years for no date. */
  NavigableMap<String, Long> below(String date) {
    int length = date.isEmpty() ? 4 : date.length() + 3;
    NavigableMap<String, Long> below = new TreeMap<>();
    byDate.forEach(
        (value, count) -> {
          boolean isBelow = value.length() == length && value.startsWith(date);
          if (isBelow && count > 0 && PartialDate.parse(value).isPresent()) {
            below.put(value, count);
          }
        });
    return below;
  }

  /** How many articles of a year or month are known to be of none of its parts. */
  long unfolded(String date) {
    return count(date) - below(date).values().stream().mapToLong(n -> n).sum();
  }

  /** The years of most articles, in their order. */
  List<String> most(int most) {
    return below("").entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
