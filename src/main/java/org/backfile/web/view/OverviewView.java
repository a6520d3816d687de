package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.FacetCounts;
import org.jspecify.annotations.Nullable;

/**
 * The page that shows a whole result at once: over time, by name and stance, by topic and source.
 * Template {@code overview}.
 *
 * @param total what was found, in words
 * @param notices what else a reader must know of these numbers
 * @param trend null when no result has a date
 * @param back where the results are
 * @param compare where the result is set against another one
 */
public record OverviewView(
    String address,
    String back,
    String compare,
    SearchBox box,
    String total,
    Understood understood,
    List<Link> notices,
    @Nullable TrendView trend,
    List<Link> undated,
    StanceMatrix matrix,
    String coverage,
    List<Measures> measures) {

  /** What the page is about: the answer, and how it is looked at. */
  public record Subject(Answer answer, Lens lens, @Nullable Axis axis) {
    SearchRequest request() {
      return answer.request();
    }
  }

  /** Every search whose count the page shows. */
  public static List<SearchRequest> asked(Subject subject) {
    List<SearchRequest> asked = new ArrayList<>(StanceMatrix.asked(subject.answer()));
    asked.add(Trend.undated(subject.request()));
    Axis axis = subject.axis();
    if (axis != null) {
      asked.addAll(TrendView.asked(subject.request(), subject.lens(), axis));
    }
    return asked;
  }

  /** Makes the page of the counts of {@link #asked}. */
  public static OverviewView of(
      Subject subject, Counted counted, Understood understood, Words words) {
    Answer answer = subject.answer();
    SearchRequest request = answer.request();
    Axis axis = subject.axis();
    FacetCounts toward = answer.facets().get(Facet.TOWARD);
    return new OverviewView(
        Links.overview(request, subject.lens()),
        Links.search(request),
        Links.compare(request),
        SearchBox.of(request),
        words.results(answer),
        understood,
        notices(answer, words),
        axis == null ? null : TrendView.of(request, subject.lens(), axis, counted, words),
        undated(answer, counted, words),
        StanceMatrix.of(answer, counted, words),
        toward == null ? "" : words.coverage(Facet.TOWARD, toward.coverage()),
        Stream.of(Facet.TOPIC, Facet.SOURCE)
            .flatMap(facet -> Stream.ofNullable(answer.facets().get(facet)))
            .map(counts -> Measures.of(request, counts, words))
            .filter(measures -> !measures.values().isEmpty())
            .toList());
  }

  private static List<Link> notices(Answer answer, Words words) {
    return answer.partial()
        ? List.of(new Link(words.say("results.notice.partial"), ""))
        : List.of();
  }

  /** Articles that stand on no point of the line as nobody knows when they were published. */
  private static List<Link> undated(Answer answer, Counted counted, Words words) {
    SearchRequest request = answer.request();
    List<Link> undated = new ArrayList<>();
    long count = counted.of(Trend.undated(request));
    if (count > 0) {
      undated.add(
          new Link(words.say("overview.undated", count), Links.search(Trend.undated(request))));
    }
    if (answer.hiddenUndated() > 0) {
      Filters filters = request.filters().between(null, null).clear(Facet.PUBLISHED);
      SearchRequest hidden = request.with(filters.choose(Facet.PUBLISHED, Facet.UNDATED));
      String text = words.say("results.notice.undated", answer.hiddenUndated());
      undated.add(new Link(text, Links.search(hidden)));
    }
    return List.copyOf(undated);
  }
}
