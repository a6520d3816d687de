package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.article.PartialDate;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The page with two searches side by side. Template {@code compare}.
 *
 * @param sides the first, and the second when there is one
 * @param swap where each side takes the other's place; empty without a second side
 * @param chart null when no result has a date
 * @param overlap null when a side has too many articles to look at each
 * @param form how a second side is chosen; null when there is one
 */
public record CompareView(
    String address,
    SearchBox box,
    List<Side> sides,
    String swap,
    @Nullable Chart chart,
    List<Link> undated,
    List<Section> sections,
    @Nullable Overlap overlap,
    @Nullable Form form) {

  /**
   * One search.
   *
   * @param key {@code a} or {@code b}
   * @param total what it finds, in words
   * @param other where it is set against something else
   */
  public record Side(
      String key,
      String name,
      String total,
      String search,
      String overview,
      String other,
      Understood understood,
      List<String> notices) {}

  /**
   * The values of one facet in which the sides differ.
   *
   * @param nothing why there is none; empty when there are some
   */
  public record Section(
      String key, String heading, String coverage, List<Difference> values, String nothing) {}

  /**
   * The ways to choose a second side.
   *
   * @param a the first side as an address has it
   * @param isNew whether the first side is still to be chosen
   * @param presets comparisons that suit the first side
   * @param problems what of an earlier choice could not be read
   */
  public record Form(String a, boolean isNew, List<Link> presets, List<String> problems) {}

  /** One side as it was asked for and answered. */
  public record Half(Answer answer, Understood understood) {
    SearchRequest request() {
      return answer.request();
    }
  }

  /**
   * Two sides and all that is drawn of them.
   *
   * @param differences a facet each
   * @param overlap null when a side has too many articles to look at each
   */
  public record Pair(
      Half a,
      Half b,
      @Nullable Axis axis,
      List<Differences> differences,
      Overlap.@Nullable Sides overlap) {}

  /** With fewer articles nothing is said of a value. */
  public int floor() {
    return RateRatio.FLOOR;
  }

  /** The most articles of a side of which each is looked at. */
  public int most() {
    return Overlap.MOST;
  }

  /** Every search whose count the page shows. */
  public static List<SearchRequest> asked(Pair pair) {
    List<SearchRequest> asked = new ArrayList<>();
    pair.differences().forEach(facet -> asked.addAll(facet.asked()));
    for (Half half : List.of(pair.a(), pair.b())) {
      asked.add(Trend.undated(half.request()));
      if (pair.axis() != null) {
        asked.addAll(new Trend(half.request(), pair.axis()).asked());
      }
    }
    return asked;
  }

  /** Makes the page of the counts of {@link #asked}. */
  public static CompareView of(Pair pair, Counted counted, Words words) {
    SearchRequest a = pair.a().request();
    SearchRequest b = pair.b().request();
    Axis axis = pair.axis();
    return new CompareView(
        Links.compare(a, b),
        SearchBox.of(a),
        List.of(side("a", pair.a(), words), side("b", pair.b(), words)),
        Links.compare(b, a),
        axis == null ? null : chart(List.of(a, b), axis, counted, words),
        Stream.concat(undated("A", a, counted, words), undated("B", b, counted, words)).toList(),
        pair.differences().stream().map(facet -> facet.section(counted, words)).toList(),
        pair.overlap() == null ? null : Overlap.of(pair.overlap(), a, b, words),
        null);
  }

  /** The page on which a second side is chosen. */
  public static CompareView choosing(Half a, Form form, Words words) {
    boolean isNew = form.isNew();
    return new CompareView(
        isNew ? "/compare" : Links.compare(a.request()),
        SearchBox.of(a.request()),
        isNew ? List.of() : List.of(side("a", a, words)),
        "",
        null,
        List.of(),
        List.of(),
        null,
        form);
  }

  private static Side side(String key, Half half, Words words) {
    SearchRequest request = half.request();
    return new Side(
        key,
        key.equals("a") ? "A" : "B",
        words.results(half.answer()),
        Links.search(request),
        Links.overview(request),
        Links.compare(request),
        half.understood(),
        half.answer().partial() ? List.of(words.say("results.notice.partial")) : List.of());
  }

  private static Stream<Link> undated(
      String side, SearchRequest request, Counted counted, Words words) {
    SearchRequest undated = Trend.undated(request);
    long count = counted.of(undated);
    return count == 0
        ? Stream.empty()
        : Stream.of(new Link(words.say("compare.undated", side, count), Links.search(undated)));
  }

  private static Chart chart(List<SearchRequest> sides, Axis axis, Counted counted, Words words) {
    List<List<Lines.Value>> values =
        sides.stream().map(side -> values(side, axis, counted, words)).toList();
    double most =
        values.stream().flatMap(List::stream).mapToDouble(Lines.Value::number).max().orElse(0);
    Lines lines = new Lines(axis.periods().size(), Math.max(2, most));
    List<Lines.Value> a = values.getFirst();
    List<Lines.Value> b = values.getLast();
    long top = Math.round(lines.top());
    List<Chart.Row> rows = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      String period = words.date(axis.periods().get(i));
      rows.add(new Chart.Row(period, "", List.of(cell(a.get(i), words), cell(b.get(i), words))));
    }
    return new Chart(
        words.say("overview.by." + Axis.key(axis.unit())),
        words.number(top),
        words.number(top / 2),
        lines.ticks(axis.periods().stream().map(p -> axis.brief(p, words)).toList()),
        List.of(
            new Chart.Line("A", "a", lines.strokes(a), lines.points(a, b, true)),
            new Chart.Line("B", "b", lines.strokes(b), lines.points(b, a, false))),
        List.of(words.say("overview.period." + Axis.key(axis.unit())), "A", "B"),
        List.copyOf(rows));
  }

  private static List<Lines.Value> values(
      SearchRequest side, Axis axis, Counted counted, Words words) {
    Trend trend = new Trend(side, axis);
    List<Lines.Value> values = new ArrayList<>();
    for (PartialDate period : axis.periods()) {
      long count = trend.count(period, counted);
      String said = words.say("overview.point", words.date(period), count);
      values.add(new Lines.Value(count, said, Links.search(trend.at(period))));
    }
    return values;
  }

  private static Chart.Cell cell(Lines.Value value, Words words) {
    long count = Math.round(value.number());
    return new Chart.Cell(words.number(count), count == 0 ? "" : value.address());
  }
}
