package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.SearchRequest;
import org.backfile.search.Articles;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static final Words WORDS = new Words(Wording.ENGLISH);
  private static final String WIRE =
      """
      The port authority signed a lease for the northern quay on Monday after two years of talks with the freight
      company, which will pay for the sea wall and keep two hundred jobs in the old harbour, a spokeswoman said.
      Neighbours who feared the noise of the night shift were promised a wall of trees and a road of their own.
      """;

  @Test
  void copyOfAStoryIsNoStoryOfItsOwn() {
    Overlap.Sides sides = new Overlap.Sides();
    sides.a().accept(article("gull-1", WIRE));
    sides.a().accept(article("gull-2", "Only the Gull reported on the school fire."));
    sides.b().accept(article("courier-1", WIRE.replace("on Monday", "this week")));
    sides.b().accept(article("courier-2", "Only the Courier reported on the flower show."));
    sides.b().accept(article("courier-3", "Nor did others report on the chess club."));
    Overlap overlap = overlap(sides);
    assertEquals(
        List.of("1", "1", "2"), List.of(overlap.onlyInA(), overlap.both(), overlap.onlyInB()));
    assertEquals("Title of gull-2", overlap.a().getFirst().title());
    assertTrue(overlap.b().stream().noneMatch(found -> found.title().contains("courier-1")));
  }

  @Test
  void sameArticleOnBothSidesIsOnBoth() {
    Overlap.Sides sides = new Overlap.Sides();
    sides.a().accept(article("one", "Short."));
    sides.b().accept(article("one", "Short."));
    assertEquals("1", overlap(sides).both());
    assertEquals(List.of(), overlap(sides).a());
  }

  private static Overlap overlap(Overlap.Sides sides) {
    return Overlap.of(sides, SearchRequest.EVERYTHING, SearchRequest.EVERYTHING, WORDS);
  }

  private static EnrichedArticle article(String id, String body) {
    return Articles.article(id).title("Title of " + id).body(body).build();
  }
}
