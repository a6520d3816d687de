package org.backfile.web.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.backfile.article.PartialDate;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.Repair;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.search.Answer;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The page of results. Template {@code results}.
 *
 * @param title of the window
 * @param address canonical, for print
 * @param total what was found, in words
 * @param showing which of them are here; empty when all are
 * @param reading what the search was understood to mean
 * @param repairs what was put right in the query
 * @param ignored what of the address was not understood and left out
 * @param notices what else a reader must know of these numbers
 * @param clear where no filter is in force; empty when none is
 * @param dates the form for the first and last day
 * @param way out of a page without results; null when there are some
 */
public record ResultsView(
    String title,
    String address,
    SearchBox box,
    String total,
    String showing,
    String reading,
    List<String> repairs,
    List<String> ignored,
    List<Link> notices,
    List<Chip> chips,
    String clear,
    List<Link> sorts,
    List<Link> sizes,
    @Nullable Timeline timeline,
    DateForm dates,
    List<FacetSection> facets,
    List<Card> cards,
    Pages pages,
    @Nullable WayOut way) {

  /** The form that asks for articles between two dates. */
  public record DateForm(String from, String to, List<FormField> kept) {}

  /**
   * What a reader can do when nothing was found.
   *
   * @param drops the same search with one thing fewer
   */
  public record WayOut(List<Link> drops, boolean hasWords) {}

  /**
   * Makes the page.
   *
   * @param ignored keys and values of the address that mean nothing here, in plain words
   * @param reading the search in plain words
   */
  public static ResultsView of(Answer answer, List<String> ignored, String reading) {
    SearchRequest request = answer.request();
    Filters filters = request.filters();
    return new ResultsView(
        title(request),
        Links.search(request),
        SearchBox.of(request),
        Words.articles(answer.total()),
        showing(answer),
        reading,
        Repair.say(request.query().repairs(), Wording.ENGLISH),
        List.copyOf(ignored),
        notices(answer),
        Chip.of(request),
        filters.isEmpty() ? "" : Links.search(request.with(Filters.NONE)),
        sorts(request),
        sizes(answer),
        new Timelines(request).of(answer.facets().get(Facet.PUBLISHED)),
        dates(request),
        new FacetRail(request).sections(answer.facets()),
        answer.hits().stream().map(hit -> Card.of(hit, request)).toList(),
        Pages.of(answer),
        answer.total() == 0 ? way(request) : null);
  }

  private static String title(SearchRequest request) {
    String words = request.query().isEmpty() ? "All articles" : request.query().text();
    return request.page() == 1 ? words : words + ", page " + request.page();
  }

  private static String showing(Answer answer) {
    if (answer.hits().isEmpty() || answer.hits().size() == answer.total()) {
      return "";
    }
    long first = (long) (answer.request().page() - 1) * answer.request().size() + 1;
    long last = first + answer.hits().size() - 1;
    return Words.number(first) + "\u2013" + Words.number(last);
  }

  private static List<Link> notices(Answer answer) {
    SearchRequest request = answer.request();
    List<Link> notices = new ArrayList<>();
    if (answer.partial()) {
      String text =
          "The search ran out of time, so there may be more articles than are shown here.";
      notices.add(new Link(text + " Narrow it to see all.", ""));
    }
    if (answer.hiddenUndated() > 0) {
      Filters undated =
          request
              .filters()
              .between(null, null)
              .clear(Facet.PUBLISHED)
              .choose(Facet.PUBLISHED, Facet.UNDATED);
      String count = Words.number(answer.hiddenUndated());
      String text = answer.hiddenUndated() == 1 ? " undated article is" : " undated articles are";
      notices.add(
          new Link(
              count + text + " hidden by these dates: show", Links.search(request.with(undated))));
    }
    if (answer.total() > 0 && answer.hits().isEmpty()) {
      int last = Pages.last(answer);
      notices.add(
          new Link(
              "There is no page " + Words.number(request.page()) + ": go to the last page",
              Links.search(request.onPage(last))));
    }
    return List.copyOf(notices);
  }

  private static List<Link> sorts(SearchRequest request) {
    return Arrays.stream(Sort.values())
        .filter(sort -> sort != Sort.RELEVANCE || !request.query().isEmpty())
        .map(
            sort ->
                new Link(
                    Words.sort(sort), Links.search(request.with(sort)), sort == request.sort()))
        .toList();
  }

  private static List<Link> sizes(Answer answer) {
    SearchRequest request = answer.request();
    if (answer.total() <= SearchRequest.SIZES.getFirst()) {
      return List.of();
    }
    return SearchRequest.SIZES.stream()
        .map(
            size ->
                new Link(
                    Integer.toString(size),
                    Links.search(request.ofSize(size)),
                    size == request.size()))
        .toList();
  }

  private static DateForm dates(SearchRequest request) {
    return new DateForm(
        label(request.filters().from()),
        label(request.filters().to()),
        FormField.of(Links.search(request), Set.of("from", "to", "page")));
  }

  private static String label(@Nullable PartialDate date) {
    return date == null ? "" : date.label();
  }

  private static WayOut way(SearchRequest request) {
    List<Link> drops = new ArrayList<>();
    for (Chip chip : Chip.of(request)) {
      String kind = chip.excluded() ? "Let in again: " : "Drop the filter ";
      drops.add(new Link(kind + chip.facet() + ": " + chip.label(), chip.remove()));
    }
    boolean words = !request.query().isEmpty();
    if (words && !request.filters().isEmpty()) {
      String text = "Drop the words and keep the filters";
      drops.add(new Link(text, Links.search(request.with(ParsedQuery.EMPTY))));
    }
    if (drops.size() > 1) {
      String text = words ? "Keep only the words" : "See every article";
      drops.add(new Link(text, Links.search(request.with(Filters.NONE))));
    }
    return new WayOut(List.copyOf(drops), words);
  }
}
