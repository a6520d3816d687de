package org.backfile.web.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.backfile.article.PartialDate;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.FacetValue;

/** What part of the time a search looks at: the year or month that everything asked for lies in. */
public final class Zoom {
  private static final List<Facet> DATES = List.of(Facet.PUBLISHED, Facet.MENTIONS);

  private Zoom() {}

  /**
   * The answer with every month and day that its charts draw. An answer holds the dates of most
   * articles; those of a month that few articles are of may be among the others.
   *
   * @param look how to look into a facet
   */
  public static Answer complete(Answer answer, Function<FacetRequest, FacetCounts> look) {
    Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);
    facets.putAll(answer.facets());
    for (Facet facet : DATES) {
      FacetCounts counts = facets.get(facet);
      Optional<PartialDate> within = within(answer.request(), facet);
      if (counts != null && counts.values().size() < counts.total() && within.isPresent()) {
        String prefix = within.get().label();
        SearchRequest search = answer.request();
        FacetRequest request = new FacetRequest(search, facet, prefix, 0, FacetRequest.MOST);
        facets.put(facet, joined(counts, look.apply(request)));
      }
    }
    return new Answer(
        answer.request(),
        answer.total(),
        answer.articles(),
        answer.hits(),
        facets,
        answer.hiddenUndated(),
        answer.near(),
        answer.partial(),
        answer.tookMillis());
  }

  private static FacetCounts joined(FacetCounts first, FacetCounts second) {
    Map<String, FacetValue> values = new LinkedHashMap<>();
    first.values().forEach(value -> values.put(value.value(), value));
    second.values().forEach(value -> values.putIfAbsent(value.value(), value));
    return new FacetCounts(
        first.facet(),
        first.total(),
        List.copyOf(values.values()),
        first.coverage(),
        first.approximate());
  }

  /** The month, else the year, that all chosen dates lie in; empty when there is none such. */
  static Optional<PartialDate> within(SearchRequest request, Facet facet) {
    List<PartialDate> dates = dates(request.filters(), facet);
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    int year = dates.getFirst().year();
    int month = dates.getFirst().month();
    if (dates.stream().anyMatch(date -> date.year() != year)) {
      return Optional.empty();
    }
    boolean isOneMonth = dates.stream().allMatch(date -> date.month() == month);
    return Optional.of(new PartialDate(year, isOneMonth ? month : 0, 0));
  }

  /** What is chosen, else the two ends of the period that is asked for. */
  private static List<PartialDate> dates(Filters filters, Facet facet) {
    List<PartialDate> dates = new ArrayList<>();
    filters.chosen(facet).forEach(value -> PartialDate.parse(value).ifPresent(dates::add));
    PartialDate from = filters.from();
    PartialDate to = filters.to();
    if (facet == Facet.PUBLISHED && dates.isEmpty() && from != null && to != null) {
      dates.add(from);
      dates.add(to);
    }
    return dates;
  }
}
