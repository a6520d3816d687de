package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueryPartTest {

  @Test
  void everyPartStandsAloneAndCanBeDropped() {
    assertParts(
        "merger (bank or talks) -rumour title: bid",
        List.of(
            List.of("merger", "(bank OR talks) -rumour title:bid"),
            List.of("bank OR talks", "merger -rumour title:bid"),
            List.of("-rumour", "merger (bank OR talks) title:bid"),
            List.of("title:bid", "merger (bank OR talks) -rumour")));
    assertParts(
        "bank /s merger published:2024",
        List.of(
            List.of("bank /s merger", "published:2024"),
            List.of("published:2024", "bank /s merger")));
  }

  @Test
  void aQueryWithoutPartsIsItsOnePart() {
    assertParts("a OR b c", List.of(List.of("a OR b c", "")));
    assertParts("\"cloud contract\"", List.of(List.of("\"cloud contract\"", "")));
  }

  @Test
  void anEmptyQueryHasNoParts() {
    assertEquals(List.of(), QueryPart.of(ParsedQuery.EMPTY));
    assertEquals(List.of(), QueryPart.of(QueryParser.parse("()")));
  }

  @Test
  void partsOfAnyQueryMakeTheWhole() {
    long seed = new Random().nextLong();
    for (int i = 0; i < 5_000; i++) {
      String text = new RandomSearches(new Random(seed + i)).text(12);
      ParsedQuery query = QueryParser.parse(text);
      List<Clause> trees = QueryPart.of(query).stream().map(part -> part.alone().tree()).toList();
      Clause whole =
          switch (trees.size()) {
            case 0 -> new Clause.Everything();
            case 1 -> trees.getFirst();
            default -> new Clause.AllOf(trees);
          };
      assertEquals(query.tree(), whole, "seed " + (seed + i) + ": " + text);
    }
  }

  private static void assertParts(String typed, List<List<String>> parts) {
    assertEquals(
        parts,
        QueryPart.of(QueryParser.parse(typed)).stream()
            .map(part -> List.of(part.alone().text(), part.rest().text()))
            .toList());
  }
}
