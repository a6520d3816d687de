package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

  @Test
  void nothingAskedIsEveryArticle() {
    assertEquals("every article", PlainWords.of(SearchRequest.EVERYTHING, Wording.ENGLISH));
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

  @Test
  void wordsNearEachOtherAndNamesAreSaid() {
    assertReading("articles with bank and merger in one sentence", "q=bank /s merger");
    assertReading(
        "articles with \u201cresign\u201d and any person within 5 words", "q=\"resign @person\"~5");
    assertReading(
        "articles with (\u201cresign\u201d and any person within 1 word) and bank in one paragraph",
        "q=\"resign @person\"~1 /p bank");
  }

  @Test
  void everythingIsSaidInGermanToo() {
    assertGerman("alle Artikel", "");
    assertGerman(
        "Artikel mit allen Begriffen: merger, antitrust; im Titel: bid; nicht: rumour; Name: Microsoft;"
            + " erschienen von 2024 bis Juni 2025",
        "q=merger antitrust title:bid -rumour&entity=Microsoft&from=2024&to=2025-06");
    assertGerman(
        "Artikel mit bank und merg* in einem Satz; Haltung (mindestens eines): kritisch, gemischt",
        "q=bank /s merg* stance:(critical OR mixed)");
    assertGerman(
        "Artikel mit \u201eresign\u201c und beliebige Person mit h\u00f6chstens 5 W\u00f6rtern Abstand",
        "q=\"resign @person\"~5");
    assertGerman("Artikel, nicht erschienen am 3. Juni 2024", "q=-published:2024-06-03");
    assertGerman("Artikel, kritisch zu OpenAI", "toward=OpenAI/critical");
    assertGerman("Artikel ohne Quelle: A oder B", "not-source=A&not-source=B");
    assertGerman("Artikel mit Treffern im Titel: merger", "q=title:merger");
  }

  private static void assertGerman(String reading, String rawQuery) {
    assertEquals(
        reading,
        PlainWords.of(Address.readQuery(rawQuery).request(), Wording.of("de").orElseThrow()));
  }

  private static void assertReading(String reading, String rawQuery) {
    assertEquals(reading, PlainWords.of(Address.readQuery(rawQuery).request(), Wording.ENGLISH));
  }
}
