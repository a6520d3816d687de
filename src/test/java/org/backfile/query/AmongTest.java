package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.backfile.article.ArticleId;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class AmongTest {
  private static final Set<ArticleId> CHOSEN = Set.of(new ArticleId("a"), new ArticleId("b"));

  @Test
  void theAddressOfASearchAmongArticlesIsThatOfTheSearch() {
    for (String address : List.of("", "q=merger", "q=merger+bank&entity=Zed", "q=a+OR+b")) {
      SearchRequest plain = Address.readQuery(address).request();
      assertEquals(Address.of(plain), Address.of(plain.among(CHOSEN)));
      assertEquals(plain.sort(), plain.among(CHOSEN).sort());
    }
  }

  @Test
  void onlyTheReadingTellsOfThem() {
    SearchRequest chosen = Address.readQuery("q=merger").request().among(CHOSEN);
    assertEquals(
        "articles with merger; among 2 chosen ones", PlainWords.of(chosen, Wording.ENGLISH));
    assertEquals(
        "articles among 2 chosen ones",
        PlainWords.of(SearchRequest.EVERYTHING.among(CHOSEN), Wording.ENGLISH));
    assertEquals(
        "articles among 1 chosen one",
        PlainWords.of(SearchRequest.EVERYTHING.among(Set.of(new ArticleId("a"))), Wording.ENGLISH));
  }

  @Test
  void theTextOfATreeLeavesThemOut() {
    SearchRequest one = Address.readQuery("q=merger").request();
    assertEquals("merger", QueryText.of(one.among(CHOSEN).query().tree()));
    Clause not = new Clause.Not(new Clause.Among(CHOSEN));
    assertEquals("merger", QueryText.of(one.and(not).query().tree()));
    assertEquals("", QueryText.of(not));
    SearchRequest two = Address.readQuery("q=merger+-bank").request();
    assertEquals("merger -bank", QueryText.of(two.among(CHOSEN).query().tree()));
  }
}
