package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainWordsTest {

  @Test
  void nothingAskedIsEveryArticle() {
    assertEquals("every article", PlainWords.of(SearchRequest.EVERYTHING));
    assertReading("every article", "q=()&sort=title&page=3");
  }

  @Test
  void queryAndFiltersAreOneSentence() {
    assertReading(
        "articles with all of: merger, antitrust; in the title: bid; not: rumour;"
            + " entity: Microsoft; published 2024 to June 2025",
        "q=merger antitrust title:bid -rumour&entity=Microsoft&from=2024&to=2025-06");
  }

  @Test
  void filtersAloneReadAsASentence() {
    assertReading("articles with entity: Microsoft", "entity=Microsoft");
    assertReading("articles critical toward OpenAI", "toward=OpenAI/critical");
    assertReading("articles speaking of June 2030", "mentions=2030-06");
    assertReading("articles published in 2025", "published=2025");
    assertReading("articles published on 3 June 2025", "from=2025-06-03&to=2025-06-03");
    assertReading("articles published up to 2025", "to=2025");
  }

  @Test
  void severalValuesAreAnyOrAll() {
    assertReading("articles with entity: A or B", "entity=B&entity=A");
    assertReading("articles with entity: A and B", "entity=B&entity=A&match-entity=all");
    assertReading(
        "articles published in 2024 or published in May 2025 or undated",
        "published=undated&published=2025-05&published=2024");
  }

  @Test
  void excludedValuesAreSaid() {
    assertReading("articles without source: A or B", "not-source=A&not-source=B");
    assertReading("articles not published in 2025", "not-published=2025");
    assertReading("articles with topic: x; not stance: mixed", "topic=x&not-stance=mixed");
  }

  @Test
  void stanceIsTowardTheOneEntityThatIsChosen() {
    assertReading("articles with entity: A; stance toward A: critical", "entity=A&stance=critical");
    assertReading(
        "articles with entity: A or B; stance: critical", "entity=A&entity=B&stance=critical");
    assertReading("articles with said by: A/B/critical", "said-by=A/B/critical");
  }

  private static void assertReading(String reading, String rawQuery) {
    assertEquals(reading, PlainWords.of(Address.readQuery(rawQuery).request()));
  }
}
