package org.backfile.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.PartialDate;
import org.backfile.article.PartialDate.Precision;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetValue;
import org.jspecify.annotations.Nullable;

/** Comparisons that a search offers by itself. */
public final class Presets {
  private final Answer answer;
  private final SearchRequest request;
  private final @Nullable Axis axis;
  private final Words words;

  private Presets(Answer answer, @Nullable Axis axis, Words words) {
    this.answer = answer;
    this.request = answer.request();
    this.axis = axis;
    this.words = words;
  }

  /** Each with its link; none where the result does not allow it. */
  public static List<Link> of(Answer answer, @Nullable Axis axis, Words words) {
    Presets presets = new Presets(answer, axis, words);
    List<Link> links = new ArrayList<>();
    presets.outlets().ifPresent(links::add);
    presets.halves().ifPresent(links::add);
    presets.yearBefore().ifPresent(links::add);
    return List.copyOf(links);
  }

  /** A search before a day and from it on. */
  public static List<SearchRequest> split(SearchRequest request, PartialDate at) {
    Filters filters = request.filters().unchoose(Facet.PUBLISHED);
    PartialDate from = filters.from();
    PartialDate to = filters.to();
    PartialDate before = PartialDate.of(at.first().minusDays(1));
    return List.of(
        request.with(filters.between(earlier(from, before), before)),
        request.with(filters.between(at, later(to, at))));
  }

  private static @Nullable PartialDate earlier(@Nullable PartialDate from, PartialDate end) {
    return from == null || from.first().isAfter(end.last()) ? null : from;
  }

  private static @Nullable PartialDate later(@Nullable PartialDate to, PartialDate start) {
    return to == null || to.last().isBefore(start.first()) ? null : to;
  }

  private Optional<Link> outlets() {
    FacetCounts sources = answer.facets().get(Facet.SOURCE);
    List<String> most =
        sources == null
            ? List.of()
            : sources.values().stream()
                .filter(v -> v.count() > 0)
                .map(FacetValue::value)
                .filter(v -> !request.filters().excluded(Facet.SOURCE).contains(v))
                .limit(2)
                .toList();
    return most.size() < 2
        ? Optional.empty()
        : Optional.of(
            link(
                words.say("compare.preset.outlets", most.get(0), most.get(1)),
                Narrow.to(request, Facet.SOURCE, most.get(0)),
                Narrow.to(request, Facet.SOURCE, most.get(1))));
  }

  private Optional<Link> halves() {
    if (axis == null || axis.periods().size() < 2) {
      return Optional.empty();
    }
    PartialDate middle = axis.periods().get(axis.periods().size() / 2);
    List<SearchRequest> halves = split(request, middle);
    String text = words.say("compare.preset.halves", words.date(middle));
    return Optional.of(link(text, halves.getFirst(), halves.getLast()));
  }

  private Optional<Link> yearBefore() {
    Filters filters = request.filters();
    PartialDate from = filters.from();
    PartialDate to = filters.to();
    String text = words.say("compare.preset.year-before");
    if (from != null && to != null && from.year() > 1 && to.year() > 1) {
      Filters before = filters.between(yearBefore(from), yearBefore(to));
      return Optional.of(link(text, request, request.with(before)));
    }
    List<PartialDate> chosen =
        filters.chosen(Facet.PUBLISHED).stream()
            .flatMap(value -> PartialDate.parse(value).stream())
            .toList();
    if (chosen.size() > 1 || axis == null) {
      return Optional.empty();
    }
    PartialDate period =
        chosen.isEmpty()
            ? new PartialDate(axis.periods().getLast().year(), 0, 0)
            : chosen.getFirst();
    return period.year() < 2
        ? Optional.empty()
        : Optional.of(
            link(
                words.say(
                    "compare.preset.years", words.date(period), words.date(yearBefore(period))),
                Narrow.to(request, Facet.PUBLISHED, period.label()),
                Narrow.to(request, Facet.PUBLISHED, yearBefore(period).label())));
  }

  private static PartialDate yearBefore(PartialDate date) {
    return date.precision() == Precision.DAY
        ? PartialDate.of(LocalDate.of(date.year(), date.month(), date.day()).minusYears(1))
        : new PartialDate(date.year() - 1, date.month(), 0);
  }

  private static Link link(String text, SearchRequest a, SearchRequest b) {
    return new Link(text, Links.compare(a, b));
  }
}
