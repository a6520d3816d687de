package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class RandomQueryTest {
  private static final int RUNS = 20_000;

  @Test
  void readingAQuerysTextAgainGivesTheSameQuery() {
    forRandomTexts(
        text -> {
          ParsedQuery query = QueryParser.parse(text);
          assertEquals(query, QueryParser.parse(query.text()));
        });
  }

  @Test
  void everyTreeKeepsThePromisesOfClauses() {
    forRandomTexts(text -> checkTree(QueryParser.parse(text).tree(), false));
  }

  @Test
  void everyQueryAndRepairCanBeSaidInOneLineOfEveryLanguage() {
    forRandomTexts(
        text -> {
          ParsedQuery query = QueryParser.parse(text);
          for (Wording wording : Wording.all()) {
            checkLine(PlainWords.of(query.tree(), wording));
            Repair.say(query.repairs(), wording).forEach(RandomQueryTest::checkLine);
          }
        });
  }

  private static void checkLine(String line) {
    assertFalse(line.isBlank());
    assertFalse(line.codePoints().anyMatch(Character::isISOControl));
  }

  private static void forRandomTexts(java.util.function.Consumer<String> claim) {
    long seed = new Random().nextLong();
    for (int i = 0; i < RUNS; i++) {
      String text = new RandomSearches(new Random(seed + i)).text(24);
      try {
        claim.accept(text);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + (seed + i) + ": " + text, e);
      }
    }
  }

  private static void checkTree(Clause clause, boolean inField) {
    switch (clause) {
      case Clause.AllOf all -> checkTrees(all.clauses(), inField);
      case Clause.AnyOf any -> checkTrees(any.clauses(), inField);
      case Clause.Not not -> checkTree(not.clause(), inField);
      case Clause.InField in -> {
        assertFalse(inField, "a field in a field");
        assertTrue(in.field() != Field.PUBLISHED);
        checkTree(in.clause(), true);
      }
      case Clause.Published date -> {
        assertFalse(inField);
        assertTrue(date.from() != null || date.to() != null);
      }
      case Clause.Among untyped -> throw new AssertionError("Nobody can type " + untyped);
      case Clause.Undated undated -> assertFalse(inField);
      case Clause.Pattern pattern -> {
        assertFalse(pattern.text().startsWith("*") || pattern.text().startsWith("?"));
        assertTrue(pattern.text().contains("*") || pattern.text().contains("?"));
      }
      case Clause.Fuzzy fuzzy -> assertTrue(fuzzy.edits() == 1 || fuzzy.edits() == 2);
      case Clause.Word word -> assertTrue(TypedText.isSearchable(word.text()));
      case Clause.Phrase phrase ->
          phrase.words().forEach(word -> assertTrue(TypedText.isSearchable(word)));
      case Clause.AnyName name -> {}
      case Clause.Close close -> close.parts().forEach(part -> checkTree(part, inField));
      case Clause.Together together -> checkTrees(together.clauses(), inField);
      case Clause.Everything everything -> assertFalse(inField);
    }
  }

  private static void checkTrees(List<Clause> clauses, boolean inField) {
    assertTrue(clauses.size() > 1);
    clauses.forEach(
        clause -> {
          assertFalse(clause instanceof Clause.Everything);
          checkTree(clause, inField);
        });
  }
}
