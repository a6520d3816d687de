package org.backfile.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.PartialDate;
import org.backfile.query.Clause;
import org.backfile.query.Clause.AllOf;
import org.backfile.query.Clause.AnyOf;
import org.backfile.query.Clause.Everything;
import org.backfile.query.Clause.InField;
import org.backfile.query.Clause.Not;
import org.backfile.query.Clause.Phrase;
import org.backfile.query.Clause.Word;
import org.backfile.query.Facet;
import org.backfile.query.Field;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.junit.jupiter.api.Test;

/** What the doctor finds with any engine. */
public interface DoctorContract {
  ArticleSearcher searcherOf(List<EnrichedArticle> articles) throws Exception;

  private Optional<Diagnosis> examined(Clause tree, Filters filters) {
    ParsedQuery query =
        tree instanceof Everything ? ParsedQuery.EMPTY : new ParsedQuery("q", tree, List.of());
    try (ArticleSearcher searcher = searcherOf(ArticleSearcherContract.archive())) {
      Answer answer = searcher.answer(new SearchRequest(query, filters, Sort.NEWEST, 1, 10));
      return new Doctor(searcher).examine(answer);
    } catch (Exception problem) {
      throw new IllegalStateException(problem);
    }
  }

  private Diagnosis diagnosis(Clause tree, Filters filters) {
    return examined(tree, filters).orElseThrow();
  }

  private static Word word(String text) {
    return new Word(text);
  }

  private static void meant(String typed, String meant, Clause tree, Diagnosis diagnosis) {
    Diagnosis.Meant found = diagnosis.meant();
    assertNotNull(found);
    assertEquals(List.of(new Diagnosis.Change(typed, meant)), found.changes());
    assertEquals(tree, found.tree());
    assertTrue(found.total() > diagnosis.total());
  }

  @Test
  default void filterThatEmptiesTheResultIsNamed() {
    Filters filters =
        Filters.NONE
            .choose(Facet.SOURCE, "Valley Times")
            .choose(Facet.ENTITY, "Harbour Union")
            .exclude(Facet.LANGUAGE, "de");
    Diagnosis diagnosis = diagnosis(word("bridge"), filters);
    Diagnosis.Finding emptying = diagnosis.emptying().orElseThrow();
    assertEquals(
        new Diagnosis.Chosen(Facet.SOURCE, new TreeSet<>(List.of("Valley Times"))),
        emptying.part());
    assertEquals(1, emptying.without());
    assertEquals(1, emptying.alone());
    assertEquals(filters.release(Facet.SOURCE, "Valley Times"), emptying.filters());
    assertEquals(
        List.of(
            new Diagnosis.OfQuery(word("bridge")),
            new Diagnosis.Chosen(Facet.ENTITY, new TreeSet<>(List.of("Harbour Union"))),
            emptying.part(),
            new Diagnosis.LeftOut(Facet.LANGUAGE, "de")),
        diagnosis.findings().stream().map(Diagnosis.Finding::part).toList());
    assertEquals(List.of(2L, 2L, 1L, 4L), alone(diagnosis));
    assertEquals(List.of(1L, 0L, 1L, 0L), without(diagnosis));
    assertNull(diagnosis.meant());
  }

  private static List<Long> alone(Diagnosis diagnosis) {
    return diagnosis.findings().stream().map(Diagnosis.Finding::alone).toList();
  }

  private static List<Long> without(Diagnosis diagnosis) {
    return diagnosis.findings().stream().map(Diagnosis.Finding::without).toList();
  }

  @Test
  default void clauseThatEmptiesTheResultIsNamed() {
    Clause tree =
        new AllOf(List.of(word("bridge"), new Not(word("monday")), word("strike"), word("failed")));
    Diagnosis diagnosis = diagnosis(tree, Filters.NONE);
    assertEquals(
        new Diagnosis.OfQuery(new Not(word("monday"))), diagnosis.emptying().orElseThrow().part());
    assertEquals(List.of(2L, 3L, 1L, 1L), alone(diagnosis));
    assertEquals(List.of(0L, 1L, 0L, 0L), without(diagnosis));
  }

  @Test
  default void whereSeveralPartsAreNowhereTheRestIsOffered() {
    Filters filters =
        Filters.NONE.choose(Facet.ENTITY, "Nobody").between(null, new PartialDate(2100, 0, 0));
    Clause tree = new AllOf(List.of(word("qqqq"), word("bridge"), word("zzzz")));
    Diagnosis diagnosis = diagnosis(tree, filters);
    assertEquals(Optional.empty(), diagnosis.emptying());
    Diagnosis.Core core = diagnosis.core();
    assertNotNull(core);
    assertEquals(
        List.of(
            new Diagnosis.OfQuery(word("qqqq")),
            new Diagnosis.OfQuery(word("zzzz")),
            new Diagnosis.Chosen(Facet.ENTITY, new TreeSet<>(List.of("Nobody")))),
        core.dropped());
    assertEquals(word("bridge"), core.tree());
    assertEquals(Filters.NONE.between(null, new PartialDate(2100, 0, 0)), core.filters());
    assertTrue(core.total() > 0);
  }

  @Test
  default void nothingIsLeftOfAWhollyUnknownSearch() {
    assertNull(diagnosis(new AllOf(List.of(word("qqqq"), word("zzzz"))), Filters.NONE).core());
  }

  @Test
  default void valuesOfWhichAnyMayHoldAreOnePart() {
    Filters any =
        Filters.NONE
            .choose(Facet.SOURCE, "Valley Times")
            .choose(Facet.SOURCE, "Nowhere")
            .between(
                PartialDate.parse("2024").orElseThrow(), PartialDate.parse("2024").orElseThrow());
    Diagnosis diagnosis = diagnosis(new Everything(), any);
    assertEquals(2, diagnosis.findings().size());
    assertEquals(List.of(2L, 1L), without(diagnosis));
    assertTrue(diagnosis.findings().get(1).part() instanceof Diagnosis.Dates);
    assertEquals(any.between(null, null), diagnosis.findings().get(1).filters());
  }

  @Test
  default void valuesThatMustAllHoldAreApart() {
    Filters all =
        Filters.NONE
            .choose(Facet.ENTITY, "Harbour Union")
            .choose(Facet.ENTITY, "Ferry Co.")
            .matchAll(Facet.ENTITY, true);
    assertEquals(List.of(2L, 1L), without(diagnosis(new Everything(), all)));
  }

  @Test
  default void stanceIsCountedTowardTheChosenEntity() {
    Filters filters =
        Filters.NONE.choose(Facet.ENTITY, "Ferry Co.").choose(Facet.STANCE, "supportive");
    Diagnosis diagnosis = diagnosis(new Everything(), filters);
    assertEquals(List.of(1L, 0L), alone(diagnosis));
    assertEquals(List.of(1L, 1L), without(diagnosis));
  }

  @Test
  default void typoIsPutRight() {
    meant("mreger", "merger", word("merger"), diagnosis(word("mreger"), Filters.NONE));
    meant(
        "brigde",
        "bridge",
        new AllOf(List.of(word("bridge"), word("strike"))),
        diagnosis(new AllOf(List.of(word("brigde"), word("strike"))), Filters.NONE));
  }

  @Test
  default void typoInAPhraseIsPutRight() {
    meant(
        "brigde",
        "bridge",
        new Phrase(List.of("old", "bridge"), 0),
        diagnosis(new Phrase(List.of("old", "brigde"), 0), Filters.NONE));
  }

  @Test
  default void typoInAFieldOrAChoiceIsPutRight() {
    meant(
        "mreger",
        "merger",
        new InField(Field.TITLE, word("merger")),
        diagnosis(new InField(Field.TITLE, word("mreger")), Filters.NONE));
    meant(
        "quite",
        "Quiet",
        new AnyOf(List.of(word("Quiet"), word("nowhere"))),
        diagnosis(new AnyOf(List.of(word("quite"), word("nowhere"))), Filters.NONE));
  }

  @Test
  default void wordThatIsRightStaysAndNothingIsMeant() {
    assertNull(diagnosis(new AllOf(List.of(word("strike"), word("merger"))), Filters.NONE).meant());
    assertNull(diagnosis(word("xylophone"), Filters.NONE).meant());
    assertNull(diagnosis(new Not(word("the")), Filters.NONE).meant());
  }

  @Test
  default void nothingIsMeantThatTheFiltersEmptyToo() {
    Filters nowhere = Filters.NONE.choose(Facet.SOURCE, "Nowhere");
    assertNull(diagnosis(word("mreger"), nowhere).meant());
  }

  @Test
  default void searchThatFoundEnoughOrAsksNothingIsWell() throws Exception {
    assertTrue(examined(new Not(word("nowhere")), Filters.NONE).isEmpty());
    try (ArticleSearcher searcher = searcherOf(List.of(Articles.article("one").build()))) {
      Answer few = searcher.answer(SearchRequest.EVERYTHING);
      assertTrue(new Doctor(searcher).examine(few).isEmpty());
    }
  }

  @Test
  default void longestQueryIsExamined() {
    List<Clause> many = new java.util.ArrayList<>();
    for (int i = 0; i < 200; i++) {
      many.add(word("brigde" + "abcdefghij".charAt(i % 10)));
    }
    Diagnosis diagnosis = diagnosis(new AllOf(many), Filters.NONE);
    assertEquals(Doctor.MOST, diagnosis.findings().size());
    assertTrue(diagnosis.emptying().isEmpty());
  }
}
