package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backfile.article.PartialDate;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.backfile.search.Answer;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetValue;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class TimelinesTest {
  private static final Words WORDS = new Words(Wording.ENGLISH);
  private static final FacetCounts.Coverage NONE_DATED = new FacetCounts.Coverage(0, 1);

  @Test
  void everyYearHasItsPlaceEvenWithoutArticles() {
    Timeline years = draw(SearchRequest.EVERYTHING, Map.of("2019", 4L, "2022", 1L));
    assertEquals(List.of("2019 4", "2020 0", "2021 0", "2022 1"), said(years));
    assertEquals("/search?published=2019", years.bars().getFirst().address());
    assertEquals(List.of(), years.undated());
  }

  @Test
  void chosenYearShowsItsMonthsAndTheWayBack() {
    SearchRequest request =
        SearchRequest.EVERYTHING.with(Filters.NONE.choose(Facet.PUBLISHED, "2022"));
    Timeline months = draw(request, Map.of("2022", 3L, "2021", 9L, "2022-05", 2L, "2021-05", 7L));
    assertEquals(12, months.bars().size());
    assertEquals("May 2022 2", said(months).get(4));
    assertEquals("/search?published=2022-05", months.bars().get(4).address());
    assertEquals(List.of("All years /search", "2022 here"), trail(months));
    assertEquals(List.of("1 known by year only"), months.notes());
  }

  @Test
  void chosenMonthShowsItsDaysAndTheWayBack() {
    SearchRequest request =
        SearchRequest.EVERYTHING.with(Filters.NONE.choose(Facet.PUBLISHED, "2024-02"));
    Timeline days = draw(request, Map.of("2024", 9L, "2024-02", 5L, "2024-02-29", 3L, "2023", 1L));
    assertEquals(29, days.bars().size());
    assertEquals("29 February 2024 3", said(days).get(28));
    assertEquals("/search?published=2024-02-29", days.bars().get(28).address());
    assertEquals(
        List.of("All years /search", "2024 /search?published=2024", "February here"), trail(days));
    assertEquals(List.of("2 known by month only"), days.notes());
  }

  @Test
  void chosenDayStaysInItsMonthAndLeadsBackToIt() {
    SearchRequest request =
        SearchRequest.EVERYTHING.with(Filters.NONE.choose(Facet.PUBLISHED, "2024-02-29"));
    Timeline days = draw(request, Map.of("2024", 5L, "2024-02", 5L, "2024-02-29", 5L));
    assertTrue(days.bars().get(28).chosen());
    assertEquals("/search?published=2024-02", days.bars().get(28).address());
    assertEquals("February /search?published=2024-02", trail(days).getLast());
  }

  @Test
  void monthWithoutKnownDaysIsShownAmongTheMonthsAndLeadsBackToItsYear() {
    SearchRequest request =
        SearchRequest.EVERYTHING.with(Filters.NONE.choose(Facet.PUBLISHED, "2022-05"));
    Timeline months = draw(request, Map.of("2022", 3L, "2022-05", 2L));
    assertTrue(months.bars().get(4).chosen());
    assertEquals("/search?published=2022", months.bars().get(4).address());
  }

  @Test
  void periodWithinAYearOrAMonthZoomsAsWell() {
    PartialDate may = new PartialDate(2024, 5, 0);
    PartialDate july = new PartialDate(2024, 7, 9);
    Map<String, Long> counts = Map.of("2024", 3L, "2024-05", 3L, "2024-05-11", 3L);
    assertEquals(12, draw(between(may, july), counts).bars().size());
    Timeline days = draw(between(may, may), counts);
    assertEquals(31, days.bars().size());
    assertEquals("All years /search", trail(days).getFirst());
    assertEquals(
        "/search?published=2024-05-11&from=2024-05&to=2024-05", days.bars().get(10).address());
  }

  @Test
  void undatedThatAPeriodHidesStandBesideTheChart() {
    SearchRequest request = between(new PartialDate(2019, 0, 0), new PartialDate(2024, 0, 0));
    FacetCounts published =
        new FacetCounts(
            Facet.PUBLISHED, 1, List.of(new FacetValue("2019", null, 4)), NONE_DATED, false);
    Answer answer =
        new Answer(request, 4, List.of(), Map.of(Facet.PUBLISHED, published), 3, false, 1);
    Timeline timeline = new Timelines(request, WORDS).of(answer);
    assertNotNull(timeline);
    assertEquals("3", timeline.undated().getFirst().count());
    assertEquals("/search?published=undated", timeline.undated().getFirst().toggle());
  }

  @Test
  void undatedBesideAYearDoNotEndTheZoom() {
    Filters both = Filters.NONE.choose(Facet.PUBLISHED, "2022").choose(Facet.PUBLISHED, "undated");
    Timeline months =
        draw(SearchRequest.EVERYTHING.with(both), Map.of("2022", 3L, "2022-05", 2L, "undated", 4L));
    assertEquals(12, months.bars().size());
    assertTrue(months.undated().getFirst().isChosen());
  }

  @Test
  void agesAreGatheredInTheOldestBarAndNoneIsDropped() {
    Timeline decades = draw(SearchRequest.EVERYTHING, Map.of("1066", 2L, "1215", 3L, "2024", 5L));
    assertEquals("until 1639 5", said(decades).getFirst());
    assertEquals("/search?to=1639", decades.bars().getFirst().address());
    assertEquals("2020s 5", said(decades).getLast());
    assertEquals(40, decades.bars().size());
  }

  @Test
  void timesSpokenOfAreCountedByYearHoweverFarApart() {
    List<FacetValue> values = new ArrayList<>();
    for (int year = 1000; year < 2000; year += 10) {
      values.add(new FacetValue(Integer.toString(year), null, year));
    }
    Timeline years =
        new Timelines(SearchRequest.EVERYTHING, WORDS)
            .of(new FacetCounts(Facet.MENTIONS, values.size(), values, NONE_DATED, false));
    assertNotNull(years);
    assertEquals("1600 1,600", said(years).getFirst());
    assertEquals("/search?mentions=1600", years.bars().getFirst().address());
    assertEquals(List.of("The 40 years most spoken of, out of 100."), years.notes());
    assertEquals("", years.coverage());
  }

  @Test
  void manyYearsAreGatheredInDecades() {
    Timeline decades = draw(SearchRequest.EVERYTHING, Map.of("1971", 2L, "1978", 1L, "2024", 5L));
    assertEquals(
        List.of("1970s 3", "1980s 0", "1990s 0", "2000s 0", "2010s 0", "2020s 5"), said(decades));
    assertEquals("/search?from=1970&to=1979", decades.bars().getFirst().address());
  }

  @Test
  void fewBarsTakeTheWholeWidthSoThatTheLabelsStandBelowThem() {
    Timeline two = draw(SearchRequest.EVERYTHING, Map.of("2019", 4L, "2020", 1L));
    assertEquals(Timeline.WIDTH / 2, two.bars().getLast().slot());
    assertEquals(Timeline.WIDTH / 2, two.bars().getLast().slotWidth());
  }

  @Test
  void undatedArticlesAreAValueOfTheirOwn() {
    Timeline only = draw(SearchRequest.EVERYTHING, Map.of("undated", 5L));
    assertEquals(List.of(), only.bars());
    assertEquals("/search?published=undated", only.undated().getFirst().toggle());
  }

  @Test
  void barsStayInsideTheChartAndSmallCountsCanBeSeen() {
    for (int span = 1; span <= 40; span++) {
      Map<String, Long> years = new TreeMap<>();
      years.put(Integer.toString(2000 + span - 1), 1_000_000L);
      years.put("2000", 1L);
      for (Timeline.Bar bar : draw(SearchRequest.EVERYTHING, years).bars()) {
        assertTrue(bar.x() >= 0 && bar.x() + bar.width() <= Timeline.WIDTH, bar.toString());
        assertTrue(bar.width() > 0 && bar.y() + bar.height() == Timeline.HEIGHT, bar.toString());
        assertTrue(bar.count().equals("0") || bar.height() >= 2, bar.toString());
      }
    }
  }

  @Test
  void noDatesNoChart() {
    FacetCounts unknown = null;
    assertNull(new Timelines(SearchRequest.EVERYTHING, WORDS).of(unknown));
    assertNull(
        new Timelines(SearchRequest.EVERYTHING, WORDS)
            .of(new FacetCounts(Facet.PUBLISHED, 0, List.of(), NONE_DATED, false)));
  }

  private static Timeline draw(SearchRequest request, Map<String, Long> counts) {
    List<FacetValue> values = new ArrayList<>();
    counts.forEach((value, count) -> values.add(new FacetValue(value, null, count)));
    Timeline timeline =
        new Timelines(request, WORDS)
            .of(new FacetCounts(Facet.PUBLISHED, values.size(), values, NONE_DATED, false));
    assertNotNull(timeline);
    return timeline;
  }

  private static SearchRequest between(PartialDate from, PartialDate to) {
    return SearchRequest.EVERYTHING.with(Filters.NONE.between(from, to));
  }

  private static List<String> trail(Timeline timeline) {
    return timeline.trail().stream()
        .map(step -> step.label() + " " + (step.here() ? "here" : step.address()))
        .toList();
  }

  private static List<String> said(Timeline timeline) {
    return timeline.bars().stream().map(bar -> bar.label() + " " + bar.count()).toList();
  }
}
