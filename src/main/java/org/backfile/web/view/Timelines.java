package org.backfile.web.view;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.backfile.article.PartialDate;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetValue;
import org.jspecify.annotations.Nullable;

/**
 * Draws the dates of articles: by year or decade, by month of the year that a search looks at, by
 * day of its month. A date stands where it is known to be: one known by its year alone is in no
 * month.
 */
final class Timelines {
  private static final int MOST_BARS = 40;

  private final SearchRequest request;
  private final Words words;

  Timelines(SearchRequest request, Words words) {
    this.request = request;
    this.words = words;
  }

  /** When the articles of an answer were published; undated ones are never left unsaid. */
  @Nullable Timeline of(Answer answer) {
    FacetCounts published = answer.facets().get(Facet.PUBLISHED);
    Timeline timeline = of(published);
    if (timeline == null || answer.hiddenUndated() == 0 || !timeline.undated().isEmpty()) {
      return timeline;
    }
    return timeline.beside(List.of(hidden(answer.hiddenUndated())));
  }

  /** Null when no article has any date, known or not. */
  @Nullable Timeline of(@Nullable FacetCounts counts) {
    if (counts == null || counts.values().isEmpty()) {
      return null;
    }
    DateCounts dates = new DateCounts(counts);
    Optional<PartialDate> within = Zoom.within(request, counts.facet());
    Timeline timeline = null;
    if (within.isPresent() && within.get().month() > 0) {
      timeline = byDay(dates, within.get());
    }
    if (within.isPresent() && timeline == null) {
      timeline = byMonth(dates, within.get().year());
    }
    if (timeline == null) {
      timeline = byYear(dates);
    }
    List<FacetLink> undated = undated(counts);
    return timeline.bars().isEmpty() && undated.isEmpty() ? null : timeline.beside(undated);
  }

  private @Nullable Timeline byDay(DateCounts dates, PartialDate month) {
    String within = month.label();
    NavigableMap<String, Long> days = dates.below(within);
    if (days.isEmpty()) {
      return null;
    }
    List<Column> columns = new ArrayList<>();
    for (int day = 1; day <= YearMonth.of(month.year(), month.month()).lengthOfMonth(); day++) {
      String value = new PartialDate(month.year(), month.month(), day).label();
      columns.add(column(dates, value, within));
    }
    String year = within.substring(0, 4);
    List<Link> trail =
        List.of(everything(dates), step(dates, year, year), here(dates, within, month.month()));
    return timeline(dates, "day", words.date(month), trail, columns, dates.unfolded(within));
  }

  private @Nullable Timeline byMonth(DateCounts dates, int in) {
    String year = new PartialDate(in, 0, 0).label();
    if (dates.below(year).isEmpty()) {
      return null;
    }
    List<Column> columns = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      columns.add(column(dates, new PartialDate(in, month, 0).label(), year));
    }
    List<Link> trail = List.of(everything(dates), here(dates, year, 0));
    return timeline(dates, "month", year, trail, columns, dates.unfolded(year));
  }

  private Timeline byYear(DateCounts dates) {
    NavigableMap<String, Long> years = dates.below("");
    if (years.isEmpty()) {
      return timeline(dates, "year", "", List.of(), List.of(), 0);
    }
    int first = Integer.parseInt(years.firstKey());
    int last = Integer.parseInt(years.lastKey());
    boolean isLong = last - first >= MOST_BARS;
    List<Column> columns = new ArrayList<>();
    if (isLong && dates.facet() == Facet.PUBLISHED) {
      return byDecade(dates, years);
    } else if (isLong) {
      dates.most(MOST_BARS).forEach(year -> columns.add(column(dates, year, "")));
    } else {
      for (int year = first; year <= last; year++) {
        columns.add(column(dates, new PartialDate(year, 0, 0).label(), ""));
      }
    }
    Timeline timeline = timeline(dates, "year", "", wider(dates), columns, 0);
    return isLong ? noted(timeline, years.size()) : timeline;
  }

  /** An article can speak of years in one decade twice, so that only years can be counted there. */
  private Timeline noted(Timeline timeline, int years) {
    String note =
        years > MOST_BARS
            ? words.say("timeline.most-years", MOST_BARS, years)
            : words.say("timeline.years-left-out");
    return timeline.noting(note);
  }

  private Timeline byDecade(DateCounts dates, NavigableMap<String, Long> years) {
    NavigableMap<Integer, Long> decades = new TreeMap<>();
    years.forEach((year, n) -> decades.merge(Integer.parseInt(year) / 10 * 10, n, Long::sum));
    int first = Math.max(decades.firstKey(), decades.lastKey() - (MOST_BARS - 2) * 10);
    List<Column> columns = new ArrayList<>();
    if (first > decades.firstKey()) {
      long before = decades.headMap(first).values().stream().mapToLong(n -> n).sum();
      String until = words.say("timeline.until", Integer.toString(first - 1));
      columns.add(period(until, null, new PartialDate(first - 1, 0, 0), before));
    }
    for (int decade = first; decade <= decades.lastKey(); decade += 10) {
      columns.add(
          period(
              words.say("dates.decade", Integer.toString(decade)),
              new PartialDate(Math.max(decade, 1), 0, 0),
              new PartialDate(decade + 9, 0, 0),
              decades.getOrDefault(decade, 0L)));
    }
    return timeline(dates, "decade", "", wider(dates), columns, 0);
  }

  private Column period(
      String label, @Nullable PartialDate from, @Nullable PartialDate to, long count) {
    String start = from == null ? "" : from.label();
    String end = to == null ? "" : to.label();
    Filters next = request.filters().between(from, to);
    return new Column(label, count, start, end, false, Links.search(request.with(next)));
  }

  private Column column(DateCounts dates, String value, String above) {
    boolean chosen = request.filters().chosen(dates.facet()).contains(value);
    String address =
        chosen && !above.isEmpty()
            ? Links.search(Toggle.only(request, dates.facet(), above))
            : Links.search(Toggle.only(request, dates.facet(), value));
    String label = words.value(dates.facet(), value);
    return new Column(label, dates.count(value), value, value, chosen, address);
  }

  private Timeline timeline(
      DateCounts dates,
      String unit,
      String of,
      List<Link> trail,
      List<Column> columns,
      long lessExact) {
    Facet facet = dates.facet();
    boolean isPublished = facet == Facet.PUBLISHED;
    String caption = "timeline." + (isPublished ? "by-" : "speaking-by-") + unit;
    List<String> notes =
        isPublished && lessExact > 0
            ? List.of(words.say("timeline.less-exact." + unit, lessExact))
            : List.of();
    return new Timeline(
        facet.key(),
        words.say("timeline." + unit),
        words.say(caption, of),
        trail,
        bars(columns),
        isPublished ? words.coverage(facet, dates.counts().coverage()) : "",
        notes,
        List.of());
  }

  private List<Timeline.Bar> bars(List<Column> columns) {
    long most = columns.stream().mapToLong(Column::count).max().orElse(0);
    List<Timeline.Bar> bars = new ArrayList<>();
    for (Column column : columns) {
      bars.add(column.bar(bars.size(), columns.size(), most, words));
    }
    return List.copyOf(bars);
  }

  private List<Link> wider(DateCounts dates) {
    boolean isNarrow = !everything(dates).address().equals(Links.search(request.onPage(1)));
    return isNarrow ? List.of(everything(dates)) : List.of();
  }

  private Link everything(DateCounts dates) {
    Filters all = request.filters();
    for (String value : all.chosen(dates.facet())) {
      all = value.equals(Facet.UNDATED) ? all : all.release(dates.facet(), value);
    }
    Filters whole = dates.facet() == Facet.PUBLISHED ? all.between(null, null) : all;
    return new Link(words.say("timeline.all-years"), Links.search(request.with(whole)));
  }

  private Link step(DateCounts dates, String value, String label) {
    Filters filters = request.filters();
    boolean isHere =
        filters.chosen(dates.facet()).size() == 1 && filters.chosen(dates.facet()).contains(value);
    String there = Links.search(Toggle.only(request, dates.facet(), value));
    return new Link(label, isHere ? Links.search(request) : there, isHere);
  }

  private Link here(DateCounts dates, String value, int month) {
    return step(dates, value, month == 0 ? value : words.month(month));
  }

  private List<FacetLink> undated(FacetCounts published) {
    return published.values().stream()
        .filter(value -> value.value().equals(Facet.UNDATED))
        .map(value -> new FacetRail(request, words).link(Facet.PUBLISHED, value))
        .toList();
  }

  /** Undated articles that a period hides, and the way to see them. */
  private FacetLink hidden(long count) {
    Filters filters = request.filters().between(null, null).unchoose(Facet.PUBLISHED);
    FacetValue undated = new FacetValue(Facet.UNDATED, null, count);
    return new FacetRail(request.with(filters), words).link(Facet.PUBLISHED, undated);
  }

  /** What a bar shows, before it has a place. */
  private record Column(
      String label, long count, String from, String to, boolean chosen, String address) {
    private static final int WIDEST_BAR = 72;

    Timeline.Bar bar(int place, int places, long most, Words words) {
      int left = place * Timeline.WIDTH / places;
      int slot = (place + 1) * Timeline.WIDTH / places - left;
      int gap = Math.max(slot > 8 ? 2 : 1, slot - WIDEST_BAR);
      int height = height(most);
      return new Timeline.Bar(
          label,
          words.number(count),
          from,
          to,
          left,
          slot,
          left + gap / 2,
          Timeline.HEIGHT - height,
          slot - gap,
          height,
          chosen,
          address);
    }

    /** In proportion, but one article among a million can still be seen. */
    private int height(long most) {
      return count == 0
          ? 0
          : (int) Math.max(2, Math.round((double) count / most * Timeline.HEIGHT));
    }
  }
}
