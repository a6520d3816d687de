package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.PartialDate;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;

/** A search over time: what is asked for each period of an axis. */
final class Trend {
  private final SearchRequest request;
  private final Axis axis;

  Trend(SearchRequest request, Axis axis) {
    this.request = request;
    this.axis = axis;
  }

  /** Every search whose count is needed. */
  List<SearchRequest> asked() {
    List<SearchRequest> asked = new ArrayList<>();
    axis.periods().forEach(period -> asked.add(at(period)));
    earlier().ifPresent(asked::add);
    return asked;
  }

  /** The search narrowed to one period. */
  SearchRequest at(PartialDate period) {
    return Narrow.to(request, Facet.PUBLISHED, period.label());
  }

  /** What came before the first period that is drawn; empty when nothing is left out. */
  Optional<SearchRequest> earlier() {
    if (!axis.isCut()) {
      return Optional.empty();
    }
    PartialDate last = new PartialDate(axis.periods().getFirst().year() - 1, 0, 0);
    return Optional.of(
        request.with(
            request.filters().unchoose(Facet.PUBLISHED).between(request.filters().from(), last)));
  }

  /** The search narrowed to articles without a date. */
  static SearchRequest undated(SearchRequest request) {
    return Narrow.to(request, Facet.PUBLISHED, Facet.UNDATED);
  }

  /** Of a period that the search leaves out nothing is counted. */
  long count(PartialDate period, Counted counted) {
    boolean isOut = Narrow.isOut(request, Facet.PUBLISHED, period.label());
    return isOut ? 0 : counted.of(at(period));
  }

  /** All that stands on a point of the axis. */
  long sum(Counted counted) {
    return axis.periods().stream().mapToLong(period -> count(period, counted)).sum();
  }
}
