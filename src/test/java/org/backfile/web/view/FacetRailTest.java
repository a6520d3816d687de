package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backfile.article.EntityType;
import org.backfile.article.PartialDate;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.QueryParser;
import org.backfile.query.SearchRequest;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetValue;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class FacetRailTest {
  private static final Words WORDS = new Words(Wording.ENGLISH);

  @Test
  void namesAreGroupedByType() {
    FacetSection section =
        section(
            SearchRequest.EVERYTHING,
            new FacetCounts(
                Facet.ENTITY,
                3,
                List.of(
                    new FacetValue("Harbour Board", EntityType.ORGANIZATION, 9),
                    new FacetValue("Ilse Varga", EntityType.PERSON, 5),
                    new FacetValue("Quay Trust", EntityType.ORGANIZATION, 2)),
                new FacetCounts.Coverage(61, 84),
                false));
    assertEquals(
        List.of("People: [Ilse Varga]", "Organizations: [Harbour Board, Quay Trust]"),
        section.groups().stream().map(g -> g.heading() + ": " + labels(g)).toList());
    assertEquals("", section.more());
  }

  @Test
  void topicsStandBelowTheirParents() {
    FacetSection section =
        section(
            SearchRequest.EVERYTHING,
            counts(Facet.TOPIC, "economy/trade", "politics", "economy", "economy/trade/tariffs"));
    assertEquals(
        List.of("0 Politics", "0 Economy", "1 Trade", "2 Tariffs"),
        section.groups().getFirst().values().stream()
            .map(v -> v.depth() + " " + v.label())
            .toList());
  }

  @Test
  void stancesKeepTheirOrderWhateverTheCounts() {
    FacetSection section =
        section(
            SearchRequest.EVERYTHING,
            counts(Facet.STANCE, "not-assessed", "neutral", "critical", "supportive"));
    assertEquals(
        List.of("Supportive", "Critical", "Neutral", "Not assessed"),
        labels(section.groups().getFirst()));
  }

  @Test
  void longFacetsAreCutButChosenValuesAlwaysStay() {
    List<String> sources = new ArrayList<>();
    for (int i = 10; i < 40; i++) {
      sources.add("Paper " + i);
    }
    SearchRequest request =
        SearchRequest.EVERYTHING.with(
            Filters.NONE.choose(Facet.SOURCE, "Paper 30").exclude(Facet.SOURCE, "Paper 35"));
    FacetSection section = section(request, counts(Facet.SOURCE, sources.toArray(String[]::new)));
    List<String> labels = labels(section.groups().getFirst());
    assertEquals(10, labels.size());
    assertTrue(labels.containsAll(List.of("Paper 10", "Paper 30", "Paper 35")));
    assertEquals("/facets/source?source=Paper+30&not-source=Paper+35", section.more());
  }

  @Test
  void clickOnAChosenOrExcludedValueTakesItBack() {
    SearchRequest request =
        SearchRequest.EVERYTHING.with(
            Filters.NONE.choose(Facet.SOURCE, "a").exclude(Facet.SOURCE, "b"));
    List<FacetLink> values =
        section(request, counts(Facet.SOURCE, "a", "b", "c")).groups().getFirst().values();
    assertEquals("/search?not-source=b", values.get(0).toggle());
    assertEquals("/search?source=a", values.get(1).toggle());
    assertEquals("/search?source=a&source=c&not-source=b", values.get(2).toggle());
    assertEquals("/search?source=a&not-source=b&not-source=c", values.get(2).exclude());
  }

  @Test
  void severalChosenNamesCanBeAskedForTogether() {
    Filters two = Filters.NONE.choose(Facet.ENTITY, "a").choose(Facet.ENTITY, "b");
    FacetSection any = section(SearchRequest.EVERYTHING.with(two), counts(Facet.ENTITY, "a", "b"));
    assertEquals("any", any.match());
    SearchRequest together = SearchRequest.EVERYTHING.with(two.matchAll(Facet.ENTITY, true));
    assertEquals("all", section(together, counts(Facet.ENTITY, "a", "b")).match());
    FacetSection one =
        section(
            SearchRequest.EVERYTHING.with(Filters.NONE.choose(Facet.ENTITY, "a")),
            counts(Facet.ENTITY, "a", "b"));
    assertEquals("", one.match());
  }

  @Test
  void formKeepsWhatNoneOfItsTicksCanSay() {
    SearchRequest request =
        SearchRequest.EVERYTHING
            .with(QueryParser.parse("sea wall"))
            .with(
                Filters.NONE
                    .choose(Facet.ENTITY, "a")
                    .choose(Facet.ENTITY, "b")
                    .matchAll(Facet.ENTITY, true)
                    .exclude(Facet.ENTITY, "c")
                    .choose(Facet.TOPIC, "sport")
                    .between(new PartialDate(2019, 0, 0), null))
            .onPage(3);
    FacetRail rail = new FacetRail(request, WORDS);
    List<FacetSection> sections =
        rail.sections(Map.of(Facet.ENTITY, counts(Facet.ENTITY, "a", "b", "c")));
    assertEquals(
        List.of(new FormField("q", "sea wall"), new FormField("topic", "sport")),
        rail.kept(sections));
  }

  @Test
  void valueThatIsLeftOutIsATickThatKeepsItOut() {
    SearchRequest request = SearchRequest.EVERYTHING.with(Filters.NONE.exclude(Facet.SOURCE, "b"));
    List<FacetLink> values =
        section(request, counts(Facet.SOURCE, "a", "b")).groups().getFirst().values();
    assertEquals(new FormField("source", "a"), values.get(0).tick("source"));
    assertEquals(new FormField("not-source", "b"), values.get(1).tick("source"));
    assertTrue(values.get(1).isExcluded());
  }

  private static FacetSection section(SearchRequest request, FacetCounts counts) {
    return new FacetRail(request, WORDS).sections(Map.of(counts.facet(), counts)).getFirst();
  }

  private static List<String> labels(FacetSection.Group group) {
    return group.values().stream().map(FacetLink::label).toList();
  }

  private static FacetCounts counts(Facet facet, String... values) {
    List<FacetValue> counted = new ArrayList<>();
    for (String value : values) {
      counted.add(new FacetValue(value, null, 100 - counted.size()));
    }
    return new FacetCounts(facet, values.length, counted, new FacetCounts.Coverage(61, 84), false);
  }
}
