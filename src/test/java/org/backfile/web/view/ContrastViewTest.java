package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetValue;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class ContrastViewTest {
  private static final Words WORDS = new Words(Wording.ENGLISH);
  private static final SearchRequest ALL = SearchRequest.EVERYTHING;

  @Test
  void sentencesStandOnTheSideTheySpeakFor() {
    ContrastView view = MadeUp.contrast(WORDS);
    assertEquals(
        List.of("Supportive of Meridian Freight", "Critical of Meridian Freight"),
        view.columns().stream().map(column -> column.chip().words()).toList());
    assertEquals(List.of(), view.columns().getFirst().voices());
    ContrastView.Voice voice = view.columns().getLast().voices().getFirst();
    assertTrue(voice.sentence().startsWith("The lease is a poor bargain"), voice.sentence());
    assertTrue(voice.place().startsWith("/articles/harbour-lease#s-"), voice.place());
    assertEquals("", voice.holder());
  }

  @Test
  void speakersAreThoseWhoTakeASideOnThisTarget() {
    FacetCounts speakers =
        new FacetCounts(
            Facet.SAID_BY,
            4,
            List.of(
                new FacetValue("Ilse Varga", null, 9),
                new FacetValue("Ilse Varga/Quay 1\u20442/critical", null, 2),
                new FacetValue("Ilse Varga/Old Quay 1\u20442/critical", null, 2),
                new FacetValue("Port Authority/Quay 1\u20442/neutral", null, 1)),
            new FacetCounts.Coverage(9, 9),
            false);
    assertEquals(
        Set.of("Ilse Varga/Quay 1\u20442/critical"),
        ContrastView.quoted(ALL, "Quay 1/2", speakers).filters().chosen(Facet.SAID_BY));
    assertEquals("Quay", ContrastView.speakers(ALL, "Quay 1/2").prefix());
  }

  @Test
  void articlesItselfAreAskedForEverySide() {
    assertEquals(
        new TreeSet<>(List.of("Oslo/critical", "Oslo/mixed", "Oslo/supportive")),
        ContrastView.own(ALL, "Oslo").filters().chosen(Facet.TOWARD));
  }

  @Test
  void otherTargetsAreOfferedOnce() {
    ContrastView view = MadeUp.contrast(WORDS);
    assertEquals(1, view.others().stream().filter(link -> link.label().equals("sea wall")).count());
    assertTrue(view.others().stream().noneMatch(link -> link.label().equals(view.target())));
    assertEquals(
        "/contrast?target=sea%20wall".replace("%20", "+"),
        view.others().getFirst().address().replace("%20", "+"));
  }
}
