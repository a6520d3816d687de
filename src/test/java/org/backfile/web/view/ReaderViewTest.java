package org.backfile.web.view;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Provenance;
import org.backfile.article.Span;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.Reading;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class ReaderViewTest {
  private static final Words WORDS = new Words(Wording.ENGLISH);
  private static final EnrichedArticle HARBOUR = MadeUpArticles.harbour();

  @Test
  void wholeTextIsShownInItsBlocks() {
    ReaderView view = MadeUp.reader(WORDS);
    String shown = runs(view).map(Run::text).collect(joining()).replaceAll("\\s+", "");
    String body = HARBOUR.article().body().replace("\u2022", "").replaceAll("\\s+", "");
    assertEquals(body, shown);
    assertEquals(
        List.of("paragraph", "heading", "paragraph", "list", "heading", "paragraph", "paragraph"),
        view.blocks().stream().map(ReaderView.Block::kind).toList());
  }

  @Test
  void everyPlaceALinkLeadsToIsInTheText() {
    ReaderView view = MadeUp.reader(WORDS);
    Set<String> anchors = new HashSet<>();
    Stream.concat(view.headline().stream(), runs(view))
        .forEach(
            run -> {
              anchors.add("#" + run.anchor());
              run.pieces().forEach(piece -> anchors.add("#" + piece.anchor()));
            });
    ReaderView.Findings found = view.found();
    assertTrue(anchors.contains(view.hits().first()));
    found.days().forEach(day -> assertTrue(anchors.contains(day.place()), day.toString()));
    names(view).forEach(name -> assertTrue(anchors.contains(name.place()), name.toString()));
    List<Why.Place> places = whys(view).flatMap(why -> why.places().stream()).toList();
    assertFalse(places.isEmpty());
    places.forEach(place -> assertTrue(anchors.contains(place.address()), place.toString()));
  }

  @Test
  void everyMachineValueSaysWhy() {
    ReaderView view = MadeUp.reader(WORDS);
    assertEquals(14, whys(view).count());
    whys(view)
        .forEach(
            why -> {
              assertTrue(why.method().startsWith("Assigned automatically ("), why.toString());
              assertTrue(why.places().size() <= 3, why.toString());
            });
  }

  @Test
  void placesAreOfDifferentWordsAsFarAsThereAreSome() {
    List<Passage> mentions = new ArrayList<>(MadeUpArticles.find(HARBOUR.article(), "Meridian"));
    mentions.addAll(MadeUpArticles.find(HARBOUR.article(), "The company"));
    Why why = reasons().found(mentions, 2, "", Provenance.NONE);
    assertEquals(
        List.of("Meridian", "The company"),
        why.places().stream().map(ReaderViewTest::marked).toList());
  }

  @Test
  void placeIsShownWithTheWholeWordsAroundItOnItsLine() {
    Passage quay = MadeUpArticles.find(HARBOUR.article(), "northern quay to").getFirst();
    List<Marked> words =
        reasons().found(List.of(quay), 1, "", Provenance.NONE).places().getFirst().words();
    assertEquals(
        List.of(
            new Marked("\u2026council voted on Tuesday to lease its ", false),
            new Marked("northern quay to", true),
            new Marked(" Meridian Freight until 2041, ending\u2026", false)),
        words);
  }

  @Test
  void markedWordsOfAPlaceAreTheTextsOwn() {
    Reasons reasons = reasons();
    String body = HARBOUR.article().body();
    for (int start = 0; start < body.length(); start++) {
      for (int length : new int[] {1, 7, 200}) {
        if (start + length <= body.length()) {
          Passage passage = new Passage(Part.BODY, new Span(start, start + length));
          Why.Place place =
              reasons.found(List.of(passage), 1, "", Provenance.NONE).places().getFirst();
          assertEquals(passage.of(HARBOUR.article()), marked(place));
        }
      }
    }
  }

  @Test
  void stanceLeadsOnceToWhatTheArchiveSaysOfItsTarget() {
    List<ReaderView.Said> stances = MadeUp.reader(WORDS).found().stances();
    assertEquals(
        "/contrast?target=Meridian%20Freight",
        Objects.requireNonNull(stances.getFirst().contrast()).address());
    assertEquals("strong evidence", stances.getFirst().why().strength());
  }

  @Test
  void matchesAreNumberedFromTheTitleOn() {
    List<Integer> numbers =
        Stream.concat(MadeUp.reader(WORDS).headline().stream(), runs(MadeUp.reader(WORDS)))
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
    ReaderView view = ReaderView.of(new OpenArticle(new Reading(HARBOUR, List.of()), from), WORDS);
    assertEquals("/articles/harbour-lease", view.address());
    assertEquals("/search?topic=economy&page=2", view.back());
    assertEquals("", view.hits().told());
  }

  @Test
  void datesThatDisagreeAreToldInWords() {
    ReaderView.Fact fact =
        MadeUp.reader(WORDS).origins().facts().stream()
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
    assertEquals("", MadeUp.reader(WORDS).unread());
    ReaderView arabic =
        ReaderView.of(
            new OpenArticle(
                new Reading(MadeUpArticles.rightToLeft(), List.of()), SearchRequest.EVERYTHING),
            WORDS);
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
        ReaderView.of(
            new OpenArticle(
                new Reading(MadeUpArticles.hostile(), List.of()), SearchRequest.EVERYTHING),
            WORDS);
    assertEquals("", hostile.lang());
  }

  @Test
  void filePathOfThisMachineIsNeverShown() {
    assertFalse(MadeUp.reader(WORDS).toString().contains(HARBOUR.article().origin().file()));
  }

  private static Reasons reasons() {
    return new Reasons(HARBOUR.article(), passage -> "#", evidence -> "#", WORDS);
  }

  private static String marked(Why.Place place) {
    return place.words().stream().filter(Marked::hit).map(Marked::text).collect(joining());
  }

  private static Stream<ReaderView.Name> names(ReaderView view) {
    return view.found().names().stream()
        .flatMap(group -> Stream.concat(group.names().stream(), group.rest().stream()));
  }

  /** Why each value that was found in the text holds. */
  private static Stream<Why> whys(ReaderView view) {
    ReaderView.Findings found = view.found();
    return Stream.of(
            names(view).map(ReaderView.Name::why),
            found.topics().stream().map(ReaderView.Subject::why),
            found.stances().stream().map(ReaderView.Said::why),
            found.sayings().first().stream().map(ReaderView.Saying::why),
            found.days().stream().map(ReaderView.Day::why))
        .flatMap(whys -> whys);
  }

  private static Stream<Run> runs(ReaderView view) {
    return view.blocks().stream().flatMap(b -> b.lines().stream()).flatMap(List::stream);
  }
}
