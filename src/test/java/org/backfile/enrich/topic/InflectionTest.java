package org.backfile.enrich.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class InflectionTest {
  @Test
  void aWordMayComeFromTheWordItInflects() {
    assertComesFrom("Merging", "merge");
    assertComesFrom("studies", "study");
    assertComesFrom("movies", "movie");
    assertComesFrom("taxes", "tax");
    assertComesFrom("houses", "house");
    assertComesFrom("planned", "plan");
    assertComesFrom("applied", "apply");
    assertComesFrom("caring", "care");
    assertComesFrom("called", "call");
  }

  @Test
  void aWordDoesNotComeFromAnother() {
    assertFalse(Inflection.forms("wine").contains("win"));
    assertFalse(Inflection.forms("caring").contains("car"));
    assertFalse(Inflection.forms("inning").contains("in"));
    assertEquals(List.of("virus"), Inflection.forms("virus"));
    assertEquals(List.of("crisis"), Inflection.forms("crisis"));
    assertEquals(List.of("gas"), Inflection.forms("gas"));
    assertEquals(List.of("bring"), Inflection.forms("bring"));
  }

  private static void assertComesFrom(String word, String base) {
    assertTrue(Inflection.forms(word).contains(base), word + " gives " + Inflection.forms(word));
  }
}
