package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
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
    assertEquals("/search", months.wider());
  }

  @Test
  void chosenMonthIsTakenBackByItsBar() {
    SearchRequest request =
        SearchRequest.EVERYTHING.with(Filters.NONE.choose(Facet.PUBLISHED, "2022-05"));
    Timeline months = draw(request, Map.of("2022", 3L, "2022-05", 2L));
    assertTrue(months.bars().get(4).chosen());
    assertEquals("/search", months.bars().get(4).address());
  }

  @Test
  void manyYearsAreGatheredInDecades() {
    Timeline decades = draw(SearchRequest.EVERYTHING, Map.of("1991", 2L, "1998", 1L, "2024", 5L));
    assertEquals(List.of("1990s 3", "2000s 0", "2010s 0", "2020s 5"), said(decades));
    assertEquals("/search?from=1990&to=1999", decades.bars().getFirst().address());
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
    for (int span = 1; span <= 24; span++) {
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
    assertNull(new Timelines(SearchRequest.EVERYTHING, WORDS).of(null));
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

  private static List<String> said(Timeline timeline) {
    return timeline.bars().stream().map(bar -> bar.label() + " " + bar.count()).toList();
  }
}
