package org.backfile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.article.PartialDate;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.FacetRequest.Order;
import org.backfile.web.view.Axis;
import org.backfile.web.view.Lens;
import org.jspecify.annotations.Nullable;

/** Finds the stretch of time in which the results of searches lie. */
final class Axes {
  private final ArticleSearcher articles;

  Axes(ArticleSearcher articles) {
    this.articles = articles;
  }

  private record Stretch(LocalDate first, LocalDate last) {
    Stretch with(Stretch other) {
      return new Stretch(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last);
    }
  }

  /** One axis for all of these searches; null when no result has a date. */
  @Nullable Axis of(List<SearchRequest> requests, Lens lens) {
    return requests.stream()
        .flatMap(request -> stretch(request).stream())
        .reduce(Stretch::with)
        .map(s -> Axis.of(s.first(), s.last(), Optional.ofNullable(lens.unit())))
        .orElse(null);
  }

  private Optional<Stretch> stretch(SearchRequest request) {
    Filters filters = request.filters();
    List<PartialDate> dates =
        filters.chosen(Facet.PUBLISHED).isEmpty()
            ? Stream.concat(earliest(request), latest(request)).toList()
            : filters.chosen(Facet.PUBLISHED).stream()
                .flatMap(value -> PartialDate.parse(value).stream())
                .toList();
    return dates.stream()
        .map(date -> new Stretch(date.first(), date.last()))
        .reduce(Stretch::with)
        .map(s -> new Stretch(from(s.first(), filters), to(s.last(), filters)))
        .filter(s -> !s.first().isAfter(s.last()));
  }

  /** A year stands before its months: where there are some, the first of them tells more. */
  private Stream<PartialDate> earliest(SearchRequest request) {
    List<PartialDate> first = dates(look(request, 0).values().stream().map(v -> v.value()));
    boolean inside = first.size() > 1 && first.get(1).year() == first.get(0).year();
    return first.stream().skip(inside ? 1 : 0).limit(1);
  }

  /** Undated articles stand behind all others. */
  private Stream<PartialDate> latest(SearchRequest request) {
    long total = look(request, 0).total();
    int offset = (int) Math.max(0, Math.min(total - 2, Integer.MAX_VALUE));
    List<PartialDate> last = dates(look(request, offset).values().stream().map(v -> v.value()));
    return last.isEmpty() ? Stream.empty() : Stream.of(last.getLast());
  }

  private static List<PartialDate> dates(Stream<String> values) {
    return values.flatMap(value -> PartialDate.parse(value).stream()).toList();
  }

  private FacetCounts look(SearchRequest request, int offset) {
    return articles.facet(new FacetRequest(request, Facet.PUBLISHED, "", Order.NAME, offset, 2));
  }

  private static LocalDate from(LocalDate first, Filters filters) {
    LocalDate from = filters.from() == null ? first : filters.from().first();
    return from.isAfter(first) ? from : first;
  }

  private static LocalDate to(LocalDate last, Filters filters) {
    LocalDate to = filters.to() == null ? last : filters.to().last();
    return to.isBefore(last) ? to : last;
  }
}
