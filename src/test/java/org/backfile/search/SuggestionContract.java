package org.backfile.search;

import static org.backfile.search.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.query.Facet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every engine promises of words and names that a reader may mean. */
public interface SuggestionContract {
  /** Below it, readers would be sent the wrong way too often. */
  double FLOOR = 0.9;

  ArticleSearcher searcherOf(List<EnrichedArticle> articles) throws Exception;

  ArticleWriter writer(Path index);

  ArticleSearcher searcher(Path index);

  private List<EnrichedArticle> ferries() {
    return List.of(
        article("a")
            .title("Mergers at sea")
            .body("The merger of the Café Ferries was a mergerr, said Jörg of the café.")
            .source("Merganser Daily")
            .topic("economy/mergers")
            .entity("Ana Mercer", EntityType.PERSON)
            .build(),
        article("b").title("Merger off").body("No merger. The Cafe is shut.").build(),
        article("c")
            .title("The Harbour")
            .body("A café by the sea: the Café Ferries, the old café.")
            .topic("economy/mergers")
            .entity("Zbigniewski", EntityType.PERSON)
            .build());
  }

  private List<Suggestion> suggest(String text, SuggestRequest.Kind kind, int size) {
    try (ArticleSearcher searcher = searcherOf(ferries())) {
      return searcher.suggest(new SuggestRequest(text, kind, size));
    } catch (Exception problem) {
      throw new IllegalStateException(problem);
    }
  }

  private List<Suggestion> beginning(String text) {
    return suggest(text, SuggestRequest.Kind.BEGINNING, 5);
  }

  private List<String> slips(String text) {
    return suggest(text, SuggestRequest.Kind.SLIP, 5).stream().map(Suggestion::value).toList();
  }

  @Test
  default void beginningGivesWordsThenNamesTopicsAndSourcesByCount() {
    assertEquals(
        List.of(
            new Suggestion(null, "merger", 2),
            new Suggestion(null, "mergerr", 1),
            new Suggestion(null, "Mergers", 1),
            new Suggestion(Facet.TOPIC, "economy/mergers", 2),
            new Suggestion(Facet.SOURCE, "Merganser Daily", 1)),
        beginning(" MERG"));
    assertEquals(List.of(new Suggestion(Facet.ENTITY, "Ana Mercer", 1)), beginning("ana mer"));
  }

  @Test
  default void beginningKnowsNoAccentsAndGivesThemBack() {
    assertEquals(List.of(new Suggestion(null, "caf\u00e9", 3)), beginning("cafe"));
    assertEquals(List.of(new Suggestion(null, "J\u00f6rg", 1)), beginning("JORG"));
  }

  @Test
  default void noMoreOfAKindThanAsked() {
    assertEquals(
        List.of(
            new Suggestion(null, "merger", 2),
            new Suggestion(Facet.ENTITY, "Ana Mercer", 1),
            new Suggestion(Facet.TOPIC, "economy/mergers", 2),
            new Suggestion(Facet.SOURCE, "Merganser Daily", 1)),
        suggest("mer", SuggestRequest.Kind.BEGINNING, 1));
  }

  @Test
  default void nothingTypedSuggestsNothing() {
    assertEquals(List.of(), beginning("  "));
    assertEquals(List.of(), beginning("?"));
    assertEquals(List.of(), slips(""));
    assertEquals(List.of(), slips("two words"));
    assertEquals(List.of(), slips("2024"));
    assertEquals(List.of(), slips("x".repeat(10_000)));
  }

  @Test
  default void slipOfAnyKindIsPutRight() {
    for (String slip : List.of("mreger", "merer", "merjer", "merrger", "Merger\u00e4")) {
      assertEquals("merger", slips(slip).get(0), slip);
    }
    assertEquals(List.of("the"), slips("teh"));
  }

  @Test
  default void slipInANameIsPutRight() {
    assertEquals(List.of("Zbigniewski"), slips("zbignewksi"));
  }

  @Test
  default void nearerWordsComeFirstThenThoseThatAreEasilyMistyped() {
    assertEquals(List.of("merger", "mergerr", "Mergers"), slips("mergere").subList(0, 3));
    assertEquals(List.of("merger", "mergerr", "Mergers", "Mercer"), slips("nerger"));
  }

  @Test
  default void oneSlipInAFrequentWordIsPutRightNineTimesInTen(@TempDir Path folder) {
    Vocabulary vocabulary = new Vocabulary(new Random(5));
    Path index = folder.resolve("index");
    try (ArticleWriter writer = writer(index)) {
      vocabulary.articles(2000).forEach(writer::put);
      writer.commit();
    }
    int right = 0;
    List<String> wrong = new ArrayList<>();
    try (ArticleSearcher searcher = searcher(index)) {
      for (int i = 0; i < 300; i++) {
        String word = vocabulary.word();
        String slip = vocabulary.slip(word);
        List<Suggestion> meant =
            searcher.suggest(new SuggestRequest(slip, SuggestRequest.Kind.SLIP, 1));
        if (!meant.isEmpty() && meant.get(0).value().equals(word)) {
          right++;
        } else {
          wrong.add(word + " as " + slip + ": " + meant);
        }
      }
    }
    assertTrue(right >= FLOOR * 300, right + " of 300 are right; not " + wrong);
  }
}
