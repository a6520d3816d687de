package org.backfile.web.view;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.PartialDate;
import org.backfile.article.PartialDate.Precision;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * A search over time.
 *
 * @param share the part of all articles of each period; null when it is not asked for
 * @param units the same in years, months or days
 * @param wider where all periods are seen again; empty when they are
 * @param shareSwitch where the share is drawn, or no longer is; null when it says nothing
 * @param notes what is not on the line, or twice
 */
public record TrendView(
    Chart counts,
    @Nullable Chart share,
    List<Link> units,
    String wider,
    @Nullable Link shareSwitch,
    List<Link> notes) {

  /** Every search whose count is needed. */
  static List<SearchRequest> asked(SearchRequest request, Lens lens, Axis axis) {
    List<SearchRequest> asked = new ArrayList<>(new Trend(request, axis).asked());
    if (lens.share()) {
      asked.addAll(new Trend(archive(request), axis).asked());
    }
    asked.add(dated(request));
    return asked;
  }

  static TrendView of(SearchRequest request, Lens lens, Axis axis, Counted counted, Words words) {
    return new Drawing(request, lens, axis, counted, words).view();
  }

  private static SearchRequest archive(SearchRequest request) {
    return SearchRequest.EVERYTHING.with(request.copies());
  }

  /** What the line shows if every date is exact enough. */
  private static SearchRequest dated(SearchRequest request) {
    boolean narrowed =
        request.filters().chosen(Facet.PUBLISHED).stream()
            .anyMatch(value -> !value.equals(Facet.UNDATED));
    return narrowed
        ? request.with(request.filters().release(Facet.PUBLISHED, Facet.UNDATED))
        : request.with(
            request.filters().unchoose(Facet.PUBLISHED).exclude(Facet.PUBLISHED, Facet.UNDATED));
  }

  private record Drawing(
      SearchRequest request, Lens lens, Axis axis, Counted counted, Words words) {

    TrendView view() {
      return new TrendView(
          counts(),
          isShared() ? share() : null,
          units(),
          wider(),
          isWhole() ? null : shareSwitch(),
          notes());
    }

    /** Whether the search finds everything, so that its share is no news. */
    private boolean isWhole() {
      return request.query().equals(ParsedQuery.EMPTY)
          && request.filters().unchoose(Facet.PUBLISHED).between(null, null).isEmpty();
    }

    private boolean isShared() {
      return lens.share() && !isWhole();
    }

    private Chart counts() {
      Trend trend = new Trend(request, axis);
      List<Lines.Value> values = new ArrayList<>();
      for (PartialDate period : axis.periods()) {
        long count = trend.count(period, counted);
        String said = words.say("overview.point", words.date(period), count);
        values.add(new Lines.Value(count, said, Links.search(trend.at(period))));
      }
      Lines lines = Lines.ofCounts(values);
      long top = Math.round(lines.top());
      return new Chart(
          words.say("overview.by." + Axis.key(axis.unit())),
          words.number(top),
          words.number(top / 2),
          lines.ticks(axis.periods().stream().map(p -> axis.brief(p, words)).toList()),
          List.of(new Chart.Line("", "a", lines.strokes(values), lines.points(values))),
          header(),
          rows());
    }

    private List<String> header() {
      String unit = words.say("overview.period." + Axis.key(axis.unit()));
      List<String> header = new ArrayList<>(List.of(unit, words.say("timeline.articles")));
      if (isShared()) {
        header.add(words.say("overview.of-archive"));
        header.add(words.say("overview.share"));
      }
      return List.copyOf(header);
    }

    private List<Chart.Row> rows() {
      Trend trend = new Trend(request, axis);
      Trend all = new Trend(archive(request), axis);
      List<Chart.Row> rows = new ArrayList<>();
      for (PartialDate period : axis.periods()) {
        long count = trend.count(period, counted);
        List<Chart.Cell> cells = new ArrayList<>(List.of(cell(count, trend.at(period))));
        if (isShared()) {
          long of = all.count(period, counted);
          cells.add(cell(of, all.at(period)));
          cells.add(new Chart.Cell(of == 0 ? "\u2013" : percent((double) count / of), ""));
        }
        rows.add(new Chart.Row(words.date(period), closer(period, count), cells));
      }
      return List.copyOf(rows);
    }

    private Chart.Cell cell(long count, SearchRequest search) {
      return new Chart.Cell(words.number(count), count == 0 ? "" : Links.search(search));
    }

    /** The same page for one period alone; days are as close as it gets. */
    private String closer(PartialDate period, long count) {
      return count == 0 || axis.unit() == Precision.DAY
          ? ""
          : Links.overview(new Trend(request, axis).at(period), Lens.PLAIN.withShare(lens.share()));
    }

    private Chart share() {
      Trend trend = new Trend(request, axis);
      Trend all = new Trend(archive(request), axis);
      List<Lines.Value> values = new ArrayList<>();
      for (PartialDate period : axis.periods()) {
        long of = all.count(period, counted);
        double part = of == 0 ? 0 : (double) trend.count(period, counted) / of;
        String said = words.say("overview.share-point", words.date(period), percent(part), of);
        values.add(new Lines.Value(part, said, Links.search(trend.at(period))));
      }
      Lines lines = Lines.of(values);
      return new Chart(
          words.say("overview.share-of"),
          percent(lines.top()),
          percent(lines.top() / 2),
          List.of(),
          List.of(new Chart.Line("", "b", lines.strokes(values), lines.points(values))),
          List.of(),
          List.of());
    }

    private String percent(double part) {
      NumberFormat format = NumberFormat.getPercentInstance(words.wording().locale());
      format.setMaximumFractionDigits(part < 0.001 ? 3 : part < 0.1 ? 1 : 0);
      return format.format(part);
    }

    private List<Link> units() {
      if (axis.units().size() < 2) {
        return List.of();
      }
      return axis.units().stream()
          .map(
              unit ->
                  new Link(
                      words.say("overview.unit." + Axis.key(unit)),
                      Links.overview(request, lens.by(unit)),
                      unit == axis.unit()))
          .toList();
    }

    private String wider() {
      Filters all = request.filters().unchoose(Facet.PUBLISHED);
      return all.equals(request.filters())
          ? ""
          : Links.overview(request.with(all), Lens.PLAIN.withShare(lens.share()));
    }

    private Link shareSwitch() {
      String key = lens.share() ? "overview.share-off" : "overview.share-on";
      return new Link(words.say(key), Links.overview(request, lens.withShare(!lens.share())));
    }

    private List<Link> notes() {
      Trend trend = new Trend(request, axis);
      List<Link> notes = new ArrayList<>();
      Optional<SearchRequest> earlier = trend.earlier();
      long before = earlier.map(counted::of).orElse(0L);
      if (before > 0) {
        String text = words.say("overview.earlier", before);
        notes.add(new Link(text, earlier.map(Links::search).orElse("")));
      }
      long off = counted.of(dated(request)) - before - trend.sum(counted);
      if (request.filters().chosen(Facet.PUBLISHED).size() > 1) {
        notes.add(new Link(words.say("overview.between-chosen"), ""));
      } else if (off > 0) {
        notes.add(new Link(words.say("overview.less-exact", off), ""));
      } else if (off < 0) {
        notes.add(new Link(words.say("overview.in-several"), ""));
      }
      return List.copyOf(notes);
    }
  }
}
