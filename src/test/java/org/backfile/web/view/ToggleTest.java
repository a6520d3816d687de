package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;
import org.junit.jupiter.api.Test;

class ToggleTest {
  @Test
  void twoClicksAreNone() {
    SearchRequest once = Toggle.of(SearchRequest.EVERYTHING, Facet.ENTITY, "Ilse Varga");
    assertEquals("/search?entity=Ilse+Varga", Links.search(once));
    assertEquals(SearchRequest.EVERYTHING, Toggle.of(once, Facet.ENTITY, "Ilse Varga"));
  }

  @Test
  void leavingOutTwiceIsNone() {
    SearchRequest once = Toggle.exclusion(SearchRequest.EVERYTHING, Facet.TOPIC, "sport");
    assertEquals("/search?not-topic=sport", Links.search(once));
    assertEquals(SearchRequest.EVERYTHING, Toggle.exclusion(once, Facet.TOPIC, "sport"));
    assertEquals(SearchRequest.EVERYTHING, Toggle.of(once, Facet.TOPIC, "sport"));
  }

  @Test
  void narrowerValueTakesThePlaceOfTheWiderOneAndBack() {
    SearchRequest wide = with(Filters.NONE.choose(Facet.TOPIC, "economy"));
    SearchRequest narrow = Toggle.of(wide, Facet.TOPIC, "economy/trade");
    assertEquals("/search?topic=economy/trade", Links.search(narrow));
    assertEquals(wide, Toggle.of(narrow, Facet.TOPIC, "economy"));
  }

  @Test
  void valuesOfOtherBranchesStayChosen() {
    SearchRequest two = Toggle.of(with(year("2024")), Facet.PUBLISHED, "2025-09");
    assertEquals("/search?published=2024&published=2025-09", Links.search(two));
  }

  @Test
  void namesThatLookLikePathsAreNoFamily() {
    SearchRequest two =
        Toggle.of(with(Filters.NONE.choose(Facet.SOURCE, "a")), Facet.SOURCE, "a/b");
    assertEquals("/search?source=a&source=a/b", Links.search(two));
  }

  private static Filters year(String year) {
    return Filters.NONE.choose(Facet.PUBLISHED, year);
  }

  private static SearchRequest with(Filters filters) {
    return SearchRequest.EVERYTHING.with(filters);
  }
}
