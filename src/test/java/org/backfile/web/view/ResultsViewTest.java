package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.backfile.article.Part;
import org.backfile.article.PartialDate;
import org.backfile.article.Span;
import org.backfile.query.Clause;
import org.backfile.query.Copies;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.search.Answer;
import org.backfile.search.Snippet;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class ResultsViewTest {
  private static final Words WORDS = new Words(Wording.ENGLISH);
  private static final ParsedQuery QUERY =
      new ParsedQuery("sea wall", new Clause.Word("wall"), List.of());

  @Test
  void totalsAreSaidInWords() {
    assertEquals("No articles", view(SearchRequest.EVERYTHING, 0).total());
    assertEquals("1 article", view(SearchRequest.EVERYTHING, 1).total());
    assertEquals("1,000,000 articles", view(SearchRequest.EVERYTHING, 1_000_000).total());
  }

  @Test
  void everyFilterIsAChipThatTakesItBack() {
    Filters filters =
        Filters.NONE
            .choose(Facet.ENTITY, "Ilse Varga")
            .exclude(Facet.SOURCE, "Gull")
            .between(new PartialDate(2024, 0, 0), new PartialDate(2025, 9, 0));
    List<Chip> chips = view(SearchRequest.EVERYTHING.with(filters), 3).chips();
    assertEquals(
        List.of("Ilse Varga", "Gull", "from 2024", "up to September 2025"),
        chips.stream().map(Chip::label).toList());
    assertEquals("/search?not-source=Gull&from=2024&to=2025-09", chips.get(0).remove());
    assertEquals("/search?entity=Ilse+Varga&from=2024&to=2025-09", chips.get(1).remove());
    assertEquals("/search?entity=Ilse+Varga&not-source=Gull&to=2025-09", chips.get(2).remove());
    assertEquals("/search?entity=Ilse+Varga&not-source=Gull&from=2024", chips.get(3).remove());
  }

  @Test
  void searchBoxKeepsFiltersSizeAndOrderButNotThePage() {
    Filters filters = Filters.NONE.choose(Facet.SOURCE, "A & B");
    SearchRequest request = new SearchRequest(QUERY, filters, Sort.OLDEST, 3, 20);
    SearchBox box = view(request, 100).box();
    assertEquals("sea wall", box.words());
    assertEquals(
        List.of(
            new FormField("source", "A & B"),
            new FormField("sort", "oldest"),
            new FormField("size", "20")),
        box.kept());
    assertEquals("/search?q=sea+wall&sort=oldest&size=20", box.anew());
  }

  @Test
  void hiddenUndatedArticlesAreOneClickAway() {
    Filters dates = Filters.NONE.between(new PartialDate(2024, 0, 0), null);
    Answer answer =
        new Answer(SearchRequest.EVERYTHING.with(dates), 5, List.of(), Map.of(), 2, false, 1);
    Link notice =
        ResultsView.of(answer, new Understood("", List.of(), List.of()), WORDS)
            .notices()
            .getFirst();
    assertTrue(notice.label().startsWith("2 undated articles are hidden"));
    assertEquals("/search?published=undated", notice.address());
  }

  @Test
  void pageBeyondTheLastLeadsBackToIt() {
    ResultsView view = view(SearchRequest.EVERYTHING.onPage(9), 25);
    assertEquals("/search?page=3", view.notices().getFirst().address());
    assertEquals("/search?page=3", view.pages().previous());
    assertEquals("", view.pages().next());
  }

  @Test
  void pagesShowTheEndsTheNeighboursAndTheGaps() {
    Pages pages = view(SearchRequest.EVERYTHING.onPage(50), 1000).pages();
    assertEquals(
        List.of("1", "\u2026", "48", "49", "50", "51", "52", "\u2026", "100"),
        pages.numbers().stream().map(Link::label).toList());
    assertEquals("/search", pages.numbers().getFirst().address());
    assertEquals(
        List.of("50"), pages.numbers().stream().filter(Link::here).map(Link::label).toList());
  }

  @Test
  void noResultsOfferEveryWayToAskForLess() {
    Filters filters = Filters.NONE.choose(Facet.TOPIC, "economy");
    ResultsView view = view(SearchRequest.EVERYTHING.with(QUERY).with(filters), 0);
    ResultsView.WayOut way = view.way();
    assertNotNull(way);
    assertEquals(
        List.of("/search?q=sea+wall", "/search?topic=economy"),
        way.drops().stream().map(Link::address).distinct().toList());
    assertNull(view(SearchRequest.EVERYTHING, 1).way());
  }

  @Test
  void storiesAndTheirArticlesAreBothCountedAndCountedTheOtherWayByAClick() {
    ResultsView folded = view(SearchRequest.EVERYTHING, 84, 97);
    assertEquals("84 stories in 97 articles", folded.total());
    assertEquals(new Link("Count every copy", "/search?copies=each"), folded.copies());
    ResultsView each = view(SearchRequest.EVERYTHING.with(Copies.EACH), 97, 97);
    assertEquals("97 articles", each.total());
    assertEquals(new Link("Count copies as one story", "/search"), each.copies());
    assertNull(view(SearchRequest.EVERYTHING, 97, 97).copies());
  }

  @Test
  void whatIsNearInMeaningStandsOnTheFirstPageOnly() {
    assertEquals(1, MadeUpResults.copies(WORDS).near().size());
    Answer second =
        new Answer(
            SearchRequest.EVERYTHING.onPage(2),
            12,
            12,
            List.of(),
            Map.of(),
            0,
            MadeUp.hits(),
            false,
            1);
    assertEquals(
        List.of(), ResultsView.of(second, new Understood("", List.of(), List.of()), WORDS).near());
  }

  @Test
  void filesAndFeedsAreOfTheWholeResult() {
    ResultUses uses = view(SearchRequest.EVERYTHING.with(QUERY).onPage(3), 100).uses();
    assertEquals("/export.csv?q=sea+wall", uses.files().getFirst().address());
    assertEquals("/feed.atom?q=sea+wall", uses.feeds().getFirst().address());
    assertEquals("/overview?q=sea+wall", uses.views().getFirst().address());
    assertEquals("/compare?a=q%3Dsea%2Bwall", uses.views().getLast().address());
  }

  @Test
  void relevanceIsNoOrderWithoutWords() {
    assertEquals(
        List.of("Newest", "Oldest", "Title"),
        view(SearchRequest.EVERYTHING, 1).sorts().stream().map(Link::label).toList());
  }

  @Test
  void snippetPiecesJoinToItsText() {
    Snippet snippet =
        new Snippet(Part.BODY, 9, "a sea wall, a sea", List.of(new Span(2, 5), new Span(14, 17)));
    List<Marked> pieces = Marked.of(snippet);
    assertEquals(
        List.of("a ", "sea", " wall, a ", "sea"), pieces.stream().map(Marked::text).toList());
    assertEquals(List.of(false, true, false, true), pieces.stream().map(Marked::hit).toList());
  }

  private static ResultsView view(SearchRequest request, long total, long articles) {
    return ResultsView.of(
        new Answer(request, total, articles, List.of(), Map.of(), 0, List.of(), false, 1),
        new Understood("", List.of(), List.of()),
        WORDS);
  }

  private static ResultsView view(SearchRequest request, long total) {
    return ResultsView.of(
        new Answer(request, total, List.of(), Map.of(), 0, false, 1),
        new Understood("", List.of(), List.of()),
        WORDS);
  }
}
