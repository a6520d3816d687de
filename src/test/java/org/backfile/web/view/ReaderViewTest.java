package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.Reading;
import org.junit.jupiter.api.Test;

class ReaderViewTest {
  private static final EnrichedArticle HARBOUR = MadeUpArticles.harbour();

  @Test
  void wholeTextIsShownInItsBlocks() {
    ReaderView view = MadeUp.reader();
    String shown = runs(view).map(Run::text).collect(Collectors.joining()).replaceAll("\\s+", "");
    String body = HARBOUR.article().body().replace("\u2022", "").replaceAll("\\s+", "");
    assertEquals(body, shown);
    assertEquals(
        List.of("paragraph", "heading", "paragraph", "list", "heading", "paragraph", "paragraph"),
        view.blocks().stream().map(ReaderView.Block::kind).toList());
  }

  @Test
  void everyPlaceALinkLeadsToIsInTheText() {
    ReaderView view = MadeUp.reader();
    Set<String> anchors = new HashSet<>();
    Stream.concat(view.headline().stream(), runs(view))
        .forEach(
            run -> {
              anchors.add("#" + run.anchor());
              run.pieces().forEach(piece -> anchors.add("#" + piece.anchor()));
            });
    ReaderView.Findings found = view.found();
    assertTrue(anchors.contains(view.firstHit()));
    found.days().forEach(day -> assertTrue(anchors.contains(day.place()), day.toString()));
    found.stances().stream()
        .flatMap(said -> said.quotes().stream())
        .forEach(quote -> assertTrue(anchors.contains(quote.place()), quote.toString()));
    found.names().stream()
        .flatMap(group -> group.names().stream())
        .forEach(name -> assertTrue(anchors.contains(name.place()), name.toString()));
  }

  @Test
  void matchesAreNumberedFromTheTitleOn() {
    List<Integer> numbers =
        Stream.concat(MadeUp.reader().headline().stream(), runs(MadeUp.reader()))
            .flatMap(run -> run.pieces().stream())
            .flatMap(piece -> Stream.ofNullable(piece.hop()))
            .map(Run.Hop::number)
            .toList();
    assertEquals(List.of(1, 2, 3, 4, 5, 6), numbers);
  }

  @Test
  void addressToCiteIsTheArticlesAloneAndTheWayBackIsTheSearch() {
    SearchRequest from =
        SearchRequest.EVERYTHING.with(Filters.NONE.choose(Facet.TOPIC, "economy")).onPage(2);
    ReaderView view = ReaderView.of(new Reading(HARBOUR, List.of()), from);
    assertEquals("/articles/harbour-lease", view.address());
    assertEquals("/search?topic=economy&page=2", view.back());
    assertEquals("", view.hits());
  }

  @Test
  void datesThatDisagreeAreToldInWords() {
    ReaderView.Fact fact =
        MadeUp.reader().origins().facts().stream()
            .filter(f -> f.what().equals("Dates that disagree"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "The article\u2019s metadata (front matter: published) says 11 September 2025;"
            + " the top of its text says 14 September 2025.",
        fact.value());
  }

  @Test
  void textThatIsNotReadIsSaidToBe() {
    assertEquals("", MadeUp.reader().unread());
    ReaderView arabic =
        ReaderView.of(
            new Reading(MadeUpArticles.rightToLeft(), List.of()), SearchRequest.EVERYTHING);
    assertEquals(
        "Written in Arabic: names, topics, stance, quotes and dates are found in English text"
            + " only.",
        arabic.unread());
    assertEquals("ar", arabic.lang());
    assertTrue(
        arabic.origins().facts().stream()
            .anyMatch(f -> f.what().equals("Language") && f.value().equals("Arabic")));
  }

  @Test
  void languageThatIsNoTagIsNotGivenToBrowsers() {
    ReaderView hostile =
        ReaderView.of(new Reading(MadeUpArticles.hostile(), List.of()), SearchRequest.EVERYTHING);
    assertEquals("", hostile.lang());
  }

  @Test
  void filePathOfThisMachineIsNeverShown() {
    assertFalse(MadeUp.reader().toString().contains(HARBOUR.article().origin().file()));
  }

  private static Stream<Run> runs(ReaderView view) {
    return view.blocks().stream().flatMap(b -> b.lines().stream()).flatMap(List::stream);
  }
}
