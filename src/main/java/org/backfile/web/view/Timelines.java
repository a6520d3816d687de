package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.backfile.article.PartialDate;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetValue;
import org.jspecify.annotations.Nullable;

/** Draws when articles were published: by year, by month of a chosen year, or by decade. */
final class Timelines {
  private static final int MOST_BARS = 24;
  private static final int WIDEST_BAR = 72;

  private final SearchRequest request;
  private final Words words;

  Timelines(SearchRequest request, Words words) {
    this.request = request;
    this.words = words;
  }

  /** Null when no article has any date of publication, known or not. */
  @Nullable Timeline of(@Nullable FacetCounts published) {
    if (published == null || published.values().isEmpty()) {
      return null;
    }
    List<FacetLink> undated = undated(published);
    int year = onlyYear();
    if (year > 0) {
      NavigableMap<Integer, Long> months = months(published, year);
      if (!months.isEmpty()) {
        return byMonth(year, months, undated);
      }
    }
    NavigableMap<Integer, Long> years = years(published);
    if (years.isEmpty()) {
      return undated.isEmpty() ? null : new Timeline("", "", List.of(), "", undated);
    }
    return years.lastKey() - years.firstKey() < MOST_BARS
        ? byYear(years, undated)
        : byDecade(years, undated);
  }

  private Timeline byYear(NavigableMap<Integer, Long> years, List<FacetLink> undated) {
    List<Column> columns = new ArrayList<>();
    for (int year = years.firstKey(); year <= years.lastKey(); year++) {
      String value = new PartialDate(year, 0, 0).label();
      columns.add(column(value, years.getOrDefault(year, 0L)));
    }
    return new Timeline(
        words.say("timeline.year"), words.say("timeline.by-year"), bars(columns), "", undated);
  }

  private Timeline byMonth(int year, NavigableMap<Integer, Long> months, List<FacetLink> undated) {
    List<Column> columns = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      String value = new PartialDate(year, month, 0).label();
      columns.add(column(value, months.getOrDefault(month, 0L)));
    }
    String wider = Links.search(request.with(request.filters().clear(Facet.PUBLISHED)));
    String caption = words.say("timeline.by-month", Integer.toString(year));
    return new Timeline(words.say("timeline.month"), caption, bars(columns), wider, undated);
  }

  private Timeline byDecade(NavigableMap<Integer, Long> years, List<FacetLink> undated) {
    NavigableMap<Integer, Long> decades = new TreeMap<>();
    years.forEach((year, count) -> decades.merge(year / 10 * 10, count, Long::sum));
    while (decades.size() > MOST_BARS) {
      decades.pollFirstEntry();
    }
    if ((decades.lastKey() - decades.firstKey()) / 10 < MOST_BARS) {
      for (int decade = decades.firstKey(); decade < decades.lastKey(); decade += 10) {
        decades.putIfAbsent(decade, 0L);
      }
    }
    List<Column> columns = new ArrayList<>();
    decades.forEach((decade, count) -> columns.add(decade(decade, count)));
    return new Timeline(
        words.say("timeline.decade"), words.say("timeline.by-decade"), bars(columns), "", undated);
  }

  private Column column(String value, long count) {
    Filters filters = request.filters();
    return new Column(
        words.value(Facet.PUBLISHED, value),
        count,
        filters.chosen(Facet.PUBLISHED).contains(value),
        Links.search(Toggle.only(request, Facet.PUBLISHED, value)));
  }

  private Column decade(int decade, long count) {
    PartialDate from = new PartialDate(Math.max(decade, 1), 0, 0);
    PartialDate to = new PartialDate(decade + 9, 0, 0);
    Filters filters = request.filters();
    boolean chosen = from.equals(filters.from()) && to.equals(filters.to());
    Filters next = chosen ? filters.between(null, null) : filters.between(from, to);
    String label = words.say("dates.decade", Integer.toString(decade));
    return new Column(label, count, chosen, Links.search(request.with(next)));
  }

  private List<Timeline.Bar> bars(List<Column> columns) {
    long most = columns.stream().mapToLong(Column::count).max().orElse(0);
    int slot = Timeline.WIDTH / columns.size();
    int gap = Math.max(slot > 8 ? 2 : 1, slot - WIDEST_BAR);
    List<Timeline.Bar> bars = new ArrayList<>();
    for (Column column : columns) {
      int height = height(column.count(), most);
      int left = bars.size() * slot;
      bars.add(
          new Timeline.Bar(
              column.label(),
              words.number(column.count()),
              left,
              slot,
              left + gap / 2,
              Timeline.HEIGHT - height,
              slot - gap,
              height,
              column.chosen(),
              column.address()));
    }
    return List.copyOf(bars);
  }

  /** In proportion, but one article among a million can still be seen. */
  private static int height(long count, long most) {
    return count == 0 ? 0 : (int) Math.max(2, Math.round((double) count / most * Timeline.HEIGHT));
  }

  private List<FacetLink> undated(FacetCounts published) {
    return published.values().stream()
        .filter(value -> value.value().equals(Facet.UNDATED))
        .map(value -> new FacetRail(request, words).link(Facet.PUBLISHED, value))
        .toList();
  }

  /** The one year that everything chosen lies in; 0 when there is no such year. */
  private int onlyYear() {
    SortedSet<String> chosen = request.filters().chosen(Facet.PUBLISHED);
    SortedSet<Integer> years =
        chosen.stream()
            .map(value -> PartialDate.parse(value).map(PartialDate::year).orElse(0))
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    return years.size() == 1 ? years.first() : 0;
  }

  private static NavigableMap<Integer, Long> years(FacetCounts published) {
    NavigableMap<Integer, Long> years = new TreeMap<>();
    for (FacetValue value : published.values()) {
      PartialDate.parse(value.value())
          .filter(date -> date.precision() == PartialDate.Precision.YEAR)
          .ifPresent(date -> years.put(date.year(), value.count()));
    }
    return years;
  }

  private static NavigableMap<Integer, Long> months(FacetCounts published, int year) {
    NavigableMap<Integer, Long> months = new TreeMap<>();
    for (FacetValue value : published.values()) {
      PartialDate.parse(value.value())
          .filter(date -> date.precision() == PartialDate.Precision.MONTH && date.year() == year)
          .ifPresent(date -> months.put(date.month(), value.count()));
    }
    return months;
  }

  private record Column(String label, long count, boolean chosen, String address) {}
}
