package org.backfile.web.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.backfile.article.PartialDate;
import org.backfile.query.Copies;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.search.Answer;
import org.backfile.search.Diagnosis;
import org.backfile.search.Hit;
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
 * @param compact whether the cards are short
 * @param near what does not hold the words and is near in meaning
 * @param copies where near-duplicates are counted the other way; null when there are none
 * @param diagnosis why little was found; null when enough was
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
    boolean compact,
    List<Card> near,
    Pages pages,
    @Nullable Link copies,
    ResultUses uses,
    @Nullable DiagnosisView diagnosis,
    @Nullable WayOut way) {

  /** The first and last day of a period, and what their form keeps besides the ticks of facets. */
  public record DateForm(String from, String to, List<FormField> kept) {}

  /**
   * What a reader can do when nothing was found.
   *
   * @param drops the same search with one thing fewer
   */
  public record WayOut(List<Link> drops, boolean hasWords) {}

  /** Makes the page of a search that found enough, as it looks when nothing is chosen. */
  public static ResultsView of(Answer answer, Understood understood, Words words) {
    return of(answer, understood, null, Preferences.NONE, words);
  }

  /**
   * Makes the page.
   *
   * @param understood what the search was understood to mean
   * @param diagnosis why little was found; null when enough was
   */
  public static ResultsView of(
      Answer answer,
      Understood understood,
      @Nullable Diagnosis diagnosis,
      Preferences preferences,
      Words words) {
    boolean compact = preferences.hasCompactCards();
    SearchRequest request = answer.request();
    Filters filters = request.filters();
    FacetRail rail = new FacetRail(request, words);
    List<FacetSection> sections = rail.sections(answer.facets());
    return new ResultsView(
        title(request, words),
        Links.search(request),
        SearchBox.of(request),
        words.results(answer),
        showing(answer, words),
        understood.reading(),
        understood.repairs(),
        understood.ignored(),
        notices(answer, words),
        Chip.of(request, words),
        filters.isEmpty() ? "" : Links.search(request.with(Filters.NONE)),
        sorts(request, words),
        sizes(answer),
        new Timelines(request, words).of(answer),
        dates(request, rail.kept(sections)),
        sections,
        cards(answer.hits(), compact, request, words),
        compact,
        request.page() == 1 ? cards(answer.near(), compact, request, words) : List.of(),
        Pages.of(answer, words),
        copies(answer, words),
        ResultUses.of(request, words),
        diagnosis == null ? null : DiagnosisView.of(diagnosis, request, words),
        answer.total() == 0 ? way(request, diagnosis, words) : null);
  }

  private static List<Card> cards(
      List<Hit> hits, boolean compact, SearchRequest request, Words words) {
    return hits.stream()
        .map(hit -> Card.of(hit, request, words))
        .map(card -> compact ? card.compact() : card)
        .toList();
  }

  private static @Nullable Link copies(Answer answer, Words words) {
    SearchRequest request = answer.request();
    if (request.copies() == Copies.EACH) {
      return new Link(words.say("results.copies.fold"), Links.search(request.with(Copies.FOLDED)));
    }
    return answer.articles() == answer.total()
        ? null
        : new Link(words.say("results.copies.each"), Links.search(request.with(Copies.EACH)));
  }

  private static String title(SearchRequest request, Words words) {
    String asked =
        request.query().isEmpty() ? words.say("common.all-articles") : request.query().text();
    return request.page() == 1
        ? asked
        : words.say("results.title.page", asked, Integer.toString(request.page()));
  }

  private static String showing(Answer answer, Words words) {
    if (answer.hits().isEmpty() || answer.hits().size() == answer.total()) {
      return "";
    }
    long first = (long) (answer.request().page() - 1) * answer.request().size() + 1;
    long last = first + answer.hits().size() - 1;
    return words.number(first) + "\u2013" + words.number(last);
  }

  private static List<Link> notices(Answer answer, Words words) {
    SearchRequest request = answer.request();
    List<Link> notices = new ArrayList<>();
    if (answer.partial()) {
      notices.add(new Link(words.say("results.notice.partial"), ""));
    }
    if (answer.hiddenUndated() > 0) {
      Filters undated =
          request
              .filters()
              .between(null, null)
              .clear(Facet.PUBLISHED)
              .choose(Facet.PUBLISHED, Facet.UNDATED);
      notices.add(
          new Link(
              words.say("results.notice.undated", answer.hiddenUndated()),
              Links.search(request.with(undated))));
    }
    if (answer.total() > 0 && answer.hits().isEmpty()) {
      int last = Pages.last(answer);
      notices.add(
          new Link(
              words.say("results.notice.no-page", request.page()),
              Links.search(request.onPage(last))));
    }
    return List.copyOf(notices);
  }

  private static List<Link> sorts(SearchRequest request, Words words) {
    return Arrays.stream(Sort.values())
        .filter(sort -> sort != Sort.RELEVANCE || !request.query().isEmpty())
        .map(
            sort ->
                new Link(
                    words.sort(sort), Links.search(request.with(sort)), sort == request.sort()))
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

  private static DateForm dates(SearchRequest request, List<FormField> kept) {
    return new DateForm(label(request.filters().from()), label(request.filters().to()), kept);
  }

  private static String label(@Nullable PartialDate date) {
    return date == null ? "" : date.label();
  }

  /** What a diagnosis says is not said again. */
  private static WayOut way(SearchRequest request, @Nullable Diagnosis diagnosis, Words words) {
    List<Link> drops = new ArrayList<>();
    if (diagnosis == null) {
      for (Chip chip : Chip.of(request, words)) {
        String key = chip.excluded() ? "results.nothing.let-in" : "results.nothing.drop";
        drops.add(new Link(words.say(key, chip.facet(), chip.label()), chip.remove()));
      }
    }
    boolean hasWords = !request.query().isEmpty();
    int filters = Words.filters(request.filters());
    if (hasWords && filters > 0 && (diagnosis == null || diagnosis.clauses() > 1)) {
      String text = words.say("results.nothing.drop-words");
      drops.add(new Link(text, Links.search(request.with(ParsedQuery.EMPTY))));
    }
    if (filters > 1 || (hasWords && filters > 0 && diagnosis == null)) {
      String text =
          words.say(hasWords ? "results.nothing.only-words" : "results.nothing.everything");
      drops.add(new Link(text, Links.search(request.with(Filters.NONE))));
    }
    return new WayOut(List.copyOf(drops), hasWords);
  }
}
