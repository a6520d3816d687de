package org.backfile.search;

import static org.backfile.search.Articles.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.EntityType;
import org.backfile.article.PartialDate;
import org.backfile.article.Stance;
import org.backfile.query.Clause;
import org.backfile.query.Clause.AllOf;
import org.backfile.query.Clause.AnyOf;
import org.backfile.query.Clause.Everything;
import org.backfile.query.Clause.Fuzzy;
import org.backfile.query.Clause.InField;
import org.backfile.query.Clause.Not;
import org.backfile.query.Clause.Pattern;
import org.backfile.query.Clause.Phrase;
import org.backfile.query.Clause.Published;
import org.backfile.query.Clause.Undated;
import org.backfile.query.Clause.Word;
import org.backfile.query.Facet;
import org.backfile.query.Field;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.junit.jupiter.api.Test;

/** What every engine promises to those who ask. */
public interface ArticleSearcherContract {
  /** A searcher of exactly these articles; closed by the caller. */
  ArticleSearcher searcherOf(List<EnrichedArticle> articles) throws Exception;

  /** Four articles that differ in everything. */
  static List<EnrichedArticle> archive() {
    return List.of(
        article("a")
            .title("Bridge workers strike")
            .body("The strikers' union met. Talks about the old bridge failed again on Monday.")
            .published("2024-03-05")
            .source("Harbour Post")
            .authors("Ana Pérez", "Bo Li")
            .language("en")
            .entity("Harbour Union", EntityType.ORGANIZATION, "the Union")
            .entity("Ana", EntityType.PERSON)
            .topic("economy/labour/strikes")
            .stance("Harbour Union", Stance.SUPPORTIVE)
            .mentions("2030")
            .build(),
        article("b")
            .title("A merger of two ferries")
            .body("Merging the companies costs 3.5 million. Café owners near the bridge protest.")
            .published("2024")
            .source("Harbour Post")
            .authors("Bo Li")
            .entity("Ferry Co.", EntityType.ORGANIZATION)
            .entity("Ana", EntityType.PLACE)
            .topic("economy/mergers")
            .stance("Ferry Co.", Stance.CRITICAL)
            .quoted("Ana", "Ferry Co.", Stance.SUPPORTIVE)
            .build(),
        article("c")
            .title("Quiet election day")
            .body("Nothing about workers here, only votes for the mayor's union-backed list.")
            .published("2025-01")
            .source("Valley Times")
            .entity("Harbour Union", EntityType.ORGANIZATION)
            .entity("Ana", EntityType.PERSON)
            .topic("politics")
            .mentions("2024-03-05")
            .build(),
        article("d").title("\"Zebra\" crossing").body("").topic("politics/local").build());
  }

  private Answer ask(SearchRequest request) {
    try (ArticleSearcher searcher = searcherOf(archive())) {
      return searcher.answer(request);
    } catch (Exception problem) {
      throw new AssertionError(problem);
    }
  }

  private static ParsedQuery query(Clause tree) {
    return new ParsedQuery("made by a test", tree, List.of());
  }

  private static SearchRequest search(Clause tree) {
    return new SearchRequest(query(tree), Filters.NONE, Sort.OLDEST, 1, 10);
  }

  private static SearchRequest search(Filters filters) {
    return SearchRequest.EVERYTHING.with(filters).with(Sort.OLDEST);
  }

  private static String ids(Answer answer) {
    return String.join("", answer.hits().stream().map(h -> h.article().id().value()).toList());
  }

  private static Clause words(String... words) {
    return new AllOf(Arrays.stream(words).<Clause>map(Word::new).toList());
  }

  private static FacetCounts facet(Answer answer, Facet facet) {
    return Objects.requireNonNull(answer.facets().get(facet));
  }

  private static Map<String, Long> counts(Answer answer, Facet facet) {
    Map<String, Long> counts = new TreeMap<>();
    facet(answer, facet).values().forEach(v -> counts.put(v.value(), v.count()));
    return counts;
  }

  private String found(Clause tree) {
    return ids(ask(search(tree)));
  }

  @Test
  default void wordsAreFoundInTitleAndBodyByStem() {
    assertEquals("ba", found(new Word("bridges")));
    assertEquals("b", found(new Word("MERGED")));
    assertEquals("b", found(new Word("cafe")));
    assertEquals("b", found(words("ferry", "protests")));
    assertEquals("", found(new Word("absent")));
  }

  @Test
  default void wordThatSplitsIsItsPartsAsAPhrase() {
    assertEquals("c", found(new Word("union-backed")));
    assertEquals("", found(new Word("backed-union")));
    assertEquals("b", found(new Word("3.5")));
  }

  @Test
  default void wordWithoutLettersMatchesNothing() {
    assertEquals("", found(new Word("-")));
    assertEquals("bacd", found(new Not(new Word("-"))));
  }

  @Test
  default void phraseNeedsItsOrderAndEveryWord() {
    assertEquals("a", found(new Phrase(List.of("old", "bridge"), 0)));
    assertEquals("", found(new Phrase(List.of("bridge", "old"), 0)));
    assertEquals("a", found(new Phrase(List.of("bridge", "old"), 2)));
    assertEquals("a", found(new Phrase(List.of("about", "the", "old", "bridge"), 0)));
    assertEquals("", found(new Phrase(List.of("talks", "bridge"), 2)));
    assertEquals("a", found(new Phrase(List.of("talks", "bridge"), 3)));
  }

  @Test
  default void patternsLookAtWholeWordsAsWritten() {
    assertEquals("b", found(new Pattern("merg*")));
    assertEquals("b", found(new Pattern("COMPAN?ES")));
    assertEquals("", found(new Pattern("compani*x")));
    assertEquals("b", found(new Pattern("caf\u00e9*")));
    assertEquals("", found(new Pattern("m?ger")));
  }

  @Test
  default void fuzzyWordsDifferByAtMostTheirEdits() {
    assertEquals("ba", found(new Fuzzy("bridgge", 1)));
    assertEquals("ba", found(new Fuzzy("birdge", 1)));
    assertEquals("", found(new Fuzzy("brrdgge", 1)));
    assertEquals("ba", found(new Fuzzy("brrdgge", 2)));
  }

  @Test
  default void fieldsLookOnlyWhereTheySay() {
    assertEquals("a", found(new InField(Field.TITLE, new Word("workers"))));
    assertEquals("c", found(new InField(Field.BODY, new Word("workers"))));
    assertEquals("a", found(new InField(Field.AUTHOR, new Word("perez"))));
    assertEquals("", found(new InField(Field.AUTHOR, new Phrase(List.of("perez", "bo"), 50))));
    assertEquals("ba", found(new InField(Field.SOURCE, new Phrase(List.of("harbour", "post"), 0))));
    assertEquals("ac", found(new InField(Field.ENTITY, new Word("union"))));
    assertEquals("a", found(new InField(Field.ENTITY, new Phrase(List.of("the", "union"), 0))));
    assertEquals("ba", found(new InField(Field.TOPIC, new Word("economy"))));
    assertEquals("cd", found(new InField(Field.STANCE, new Word("not-assessed"))));
    assertEquals("", found(new InField(Field.TOPIC, new Word("merger"))));
  }

  @Test
  default void fieldHoldsForAllItsWords() {
    Clause both = new InField(Field.BODY, words("workers", "votes"));
    assertEquals("c", found(both));
    assertEquals("c", found(new InField(Field.BODY, new AllOf(List.of(both, new Everything())))));
  }

  @Test
  default void clausesJoinAsTheySay() {
    Clause bridge = new Word("bridge");
    Clause workers = new Word("workers");
    assertEquals("a", found(new AllOf(List.of(bridge, workers))));
    assertEquals("bac", found(new AnyOf(List.of(bridge, workers))));
    assertEquals("c", found(new AllOf(List.of(workers, new Not(bridge)))));
    assertEquals("cd", found(new Not(bridge)));
    assertEquals("ba", found(new Not(new Not(bridge))));
    assertEquals("acd", found(new AnyOf(List.of(workers, new Not(bridge)))));
    assertEquals("d", found(new AllOf(List.of(new Not(bridge), new Not(workers)))));
  }

  @Test
  default void dateThatCanLieInTheRangeMatches() {
    PartialDate march = new PartialDate(2024, 3, 0);
    assertEquals("ba", found(new Published(march, march)));
    assertEquals("bac", found(new Published(march, null)));
    assertEquals("b", found(new Published(null, new PartialDate(2024, 3, 4))));
    assertEquals("d", found(new Undated()));
    assertEquals("", found(new Published(new PartialDate(2024, 9, 0), march)));
  }

  @Test
  default void chosenValuesAreAnyAndFacetsAreAll() {
    Filters posts = Filters.NONE.choose(Facet.SOURCE, "Harbour Post");
    assertEquals("ba", ids(ask(search(posts))));
    assertEquals("bac", ids(ask(search(posts.choose(Facet.SOURCE, "Valley Times")))));
    assertEquals("a", ids(ask(search(posts.choose(Facet.ENTITY, "Harbour Union")))));
    Filters both = Filters.NONE.choose(Facet.ENTITY, "Ana").choose(Facet.ENTITY, "Harbour Union");
    assertEquals("bac", ids(ask(search(both))));
    assertEquals("ac", ids(ask(search(both.matchAll(Facet.ENTITY, true)))));
    assertEquals("b", ids(ask(search(both.exclude(Facet.ENTITY, "Harbour Union")))));
  }

  @Test
  default void choosingAPathFindsAllBelowIt() {
    assertEquals("ba", ids(ask(search(Filters.NONE.choose(Facet.TOPIC, "economy")))));
    assertEquals("a", ids(ask(search(Filters.NONE.choose(Facet.TOPIC, "economy/labour")))));
    assertEquals("cd", ids(ask(search(Filters.NONE.exclude(Facet.TOPIC, "economy")))));
    assertEquals("ba", ids(ask(search(Filters.NONE.choose(Facet.PUBLISHED, "2024")))));
    assertEquals("a", ids(ask(search(Filters.NONE.choose(Facet.PUBLISHED, "2024-03")))));
    assertEquals("d", ids(ask(search(Filters.NONE.choose(Facet.PUBLISHED, "undated")))));
    assertEquals("c", ids(ask(search(Filters.NONE.choose(Facet.MENTIONS, "2024")))));
  }

  @Test
  default void towardIsTheArticlesOwnVoiceOnly() {
    Answer all = ask(search(Filters.NONE));
    assertEquals(
        Map.of("Ferry Co./critical", 1L, "Harbour Union/supportive", 1L),
        counts(all, Facet.TOWARD));
    assertEquals(
        Map.of("critical", 1L, "not-assessed", 2L, "supportive", 1L), counts(all, Facet.STANCE));
  }

  @Test
  default void stanceIsTowardTheOneEntityThatIsChosen() {
    Filters ana = Filters.NONE.choose(Facet.ENTITY, "Ana");
    assertEquals(Map.of("not-assessed", 3L), counts(ask(search(ana)), Facet.STANCE));
    assertEquals("", ids(ask(search(ana.choose(Facet.STANCE, "critical")))));
    Filters ferry = Filters.NONE.choose(Facet.ENTITY, "Ferry Co.");
    assertEquals("b", ids(ask(search(ferry.choose(Facet.STANCE, "critical")))));
    Answer critical = ask(search(Filters.NONE.choose(Facet.STANCE, "critical")));
    assertEquals(Map.of("Ferry Co.", 1L), counts(critical, Facet.ENTITY));
  }

  @Test
  default void coverageTellsHowManyArticlesHoldAnything() {
    Answer all = ask(search(Filters.NONE));
    assertEquals(new FacetCounts.Coverage(2, 4), facet(all, Facet.STANCE).coverage());
    assertEquals(new FacetCounts.Coverage(3, 4), facet(all, Facet.PUBLISHED).coverage());
    assertEquals(new FacetCounts.Coverage(1, 4), facet(all, Facet.SAID_BY).coverage());
    Answer one = ask(search(Filters.NONE.choose(Facet.STANCE, "critical")));
    assertEquals(new FacetCounts.Coverage(2, 4), facet(one, Facet.STANCE).coverage());
  }

  @Test
  default void countsOfAChosenFacetAreThoseOfTheOtherChoices() {
    Answer posts = ask(search(Filters.NONE.choose(Facet.SOURCE, "Harbour Post")));
    assertEquals(Map.of("Harbour Post", 2L, "Valley Times", 1L), counts(posts, Facet.SOURCE));
    assertEquals(
        Map.of("Ana", 2L, "Ferry Co.", 1L, "Harbour Union", 1L), counts(posts, Facet.ENTITY));
    assertEquals(3, facet(posts, Facet.ENTITY).total());
  }

  @Test
  default void chosenAndExcludedValuesAreShownEvenAtZero() {
    Filters filters = Filters.NONE.choose(Facet.SOURCE, "Nowhere").exclude(Facet.ENTITY, "Ana");
    Answer none = ask(search(filters));
    assertEquals(0, none.total());
    assertEquals(0L, counts(none, Facet.SOURCE).get("Nowhere"));
    assertEquals(0L, counts(none, Facet.ENTITY).get("Ana"));
    Answer without = ask(search(Filters.NONE.exclude(Facet.ENTITY, "Ana")));
    assertEquals("d", ids(without));
    assertEquals(3L, counts(without, Facet.ENTITY).get("Ana"));
  }

  @Test
  default void undatedLeftOutByARangeAreCounted() {
    Filters range = Filters.NONE.between(new PartialDate(2025, 0, 0), null);
    assertEquals(1, ask(search(range)).hiddenUndated());
    assertEquals(0, ask(search(range.choose(Facet.SOURCE, "Valley Times"))).hiddenUndated());
    assertEquals(0, ask(search(Filters.NONE)).hiddenUndated());
  }

  @Test
  default void entityHasTheTypeThatMostArticlesGiveIt() {
    Answer ferries = ask(search(Filters.NONE.choose(Facet.ENTITY, "Ferry Co.")));
    FacetValue ana =
        facet(ferries, Facet.ENTITY).values().stream()
            .filter(v -> v.value().equals("Ana"))
            .findFirst()
            .orElseThrow();
    assertEquals(EntityType.PERSON, ana.type());
  }

  @Test
  default void ordersEndInTheId() {
    SearchRequest all = SearchRequest.EVERYTHING;
    assertEquals("cabd", ids(ask(all)));
    assertEquals("bacd", ids(ask(all.with(Sort.OLDEST))));
    assertEquals("bacd", ids(ask(all.with(Sort.TITLE))));
    Answer ranked =
        ask(new SearchRequest(query(words("bridge")), Filters.NONE, Sort.RELEVANCE, 1, 10));
    assertEquals("ab", ids(ranked));
  }

  @Test
  default void pageBeyondTheLastIsEmptyAndKeepsTheTotal() {
    Answer beyond = ask(SearchRequest.EVERYTHING.onPage(1_000_000));
    assertEquals(4, beyond.total());
    assertEquals(List.of(), beyond.hits());
    assertFalse(beyond.partial());
  }

  @Test
  default void facetLooksIntoAllValuesByThePrefixOfAnyWord() throws Exception {
    try (ArticleSearcher searcher = searcherOf(archive())) {
      SearchRequest all = SearchRequest.EVERYTHING;
      FacetCounts union = searcher.facet(new FacetRequest(all, Facet.ENTITY, "UNI", 0, 10));
      assertEquals(
          List.of("Harbour Union"), union.values().stream().map(FacetValue::value).toList());
      FacetCounts perez = searcher.facet(new FacetRequest(all, Facet.AUTHOR, "pere", 0, 10));
      assertEquals(1, perez.total());
      FacetCounts second = searcher.facet(new FacetRequest(all, Facet.ENTITY, "", 1, 1));
      assertEquals(3, second.total());
      assertEquals(
          List.of("Harbour Union"), second.values().stream().map(FacetValue::value).toList());
      FacetCounts none = searcher.facet(new FacetRequest(all, Facet.ENTITY, "", 100, 10));
      assertEquals(List.of(), none.values());
    }
  }

  @Test
  default void valuesAtZeroAreLeftOutOfALook() throws Exception {
    try (ArticleSearcher searcher = searcherOf(archive())) {
      SearchRequest nowhere = search(Filters.NONE.choose(Facet.SOURCE, "Nowhere"));
      FacetCounts sources = searcher.facet(new FacetRequest(nowhere, Facet.SOURCE, "", 0, 10));
      assertEquals(
          List.of("Harbour Post", "Valley Times"),
          sources.values().stream().map(FacetValue::value).toList());
    }
  }

  @Test
  default void articleComesBackAsItWasGiven() throws Exception {
    try (ArticleSearcher searcher = searcherOf(archive())) {
      for (EnrichedArticle given : archive()) {
        Reading reading = searcher.article(given.id(), ParsedQuery.EMPTY).orElseThrow();
        assertEquals(given, reading.article());
        assertEquals(List.of(), reading.marks());
      }
    }
  }

  @Test
  default void unknownIdIsEmptyNotAnError() throws Exception {
    try (ArticleSearcher searcher = searcherOf(archive())) {
      assertTrue(searcher.article(new ArticleId("nobody"), ParsedQuery.EMPTY).isEmpty());
    }
  }

  @Test
  default void healthCountsTheArticles() throws Exception {
    try (ArticleSearcher searcher = searcherOf(archive())) {
      Health health = searcher.check();
      assertTrue(health.ready(), health.message());
      assertEquals(4, health.articles());
    }
  }

  @Test
  default void everyFacetIsInTheAnswerInOrder() {
    assertEquals(Facet.indexed(), List.copyOf(ask(search(Filters.NONE)).facets().keySet()));
    assertEquals(Set.of("undated"), counts(ask(search(new Undated())), Facet.PUBLISHED).keySet());
  }

  private List<String> marks(String id, Clause tree) {
    try (ArticleSearcher searcher = searcherOf(archive())) {
      Reading reading = searcher.article(new ArticleId(id), query(tree)).orElseThrow();
      return reading.marks().stream()
          .map(m -> m.part() + ":" + m.of(reading.article().article()))
          .toList();
    } catch (Exception problem) {
      throw new AssertionError(problem);
    }
  }

  @Test
  default void marksAreWhatMatched() {
    assertEquals(List.of("TITLE:Bridge", "BODY:bridge"), marks("a", new Word("bridges")));
    assertEquals(List.of("BODY:old bridge"), marks("a", new Phrase(List.of("old", "bridge"), 0)));
    assertEquals(List.of("TITLE:strike", "BODY:strikers"), marks("a", new Pattern("strik*")));
    assertEquals(List.of("BODY:Merging"), marks("b", new Fuzzy("mergging", 1)));
    assertEquals(List.of("BODY:bridge"), marks("a", new InField(Field.BODY, new Word("bridge"))));
    assertEquals(List.of(), marks("a", new Not(new Word("bridge"))));
    assertEquals(List.of(), marks("a", new InField(Field.ENTITY, new Word("union"))));
    assertEquals(
        List.of("TITLE:strike", "BODY:Monday"),
        marks("a", new AllOf(List.of(new Word("strike"), new Word("monday")))));
  }

  @Test
  default void snippetsHoldTheMatchOrTheBeginning() {
    Hit match = ask(search(new Word("monday"))).hits().get(0);
    Snippet snippet = match.snippets().get(0);
    assertEquals("Monday", snippet.marks().get(0).of(snippet.text()));
    assertEquals(List.of(), match.title().marks());
    Hit inTitle = ask(search(new InField(Field.TITLE, new Word("election")))).hits().get(0);
    assertTrue(inTitle.snippets().get(0).text().startsWith("Nothing about"));
    assertEquals(1, inTitle.title().marks().size());
    Hit empty = ask(search(new Word("zebra"))).hits().get(0);
    assertEquals(List.of(), empty.snippets());
  }
}
