package org.backfile.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.QueryParser;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.search.Answer;
import org.backfile.search.Articles;
import org.backfile.search.Hit;
import org.backfile.search.Meaning;
import org.backfile.search.PassageWriter;
import org.backfile.search.PassageWriter.Coverage;
import org.backfile.search.SearchUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search by meaning, with the real model and a real index. */
class MeaningTest {
  private static final Meaning MEANING = EncoderMeaning.MEANING;

  private static final Limits PATIENT = new Limits(Duration.ofMinutes(2));

  @TempDir Path folder;

  private Path index;

  @BeforeEach
  void fiveArticles() {
    index = folder.resolve("index");
    write(
        article(
            "layoffs",
            "Carmaker cuts 3,000 posts",
            "The carmaker will let go 3,000 staff. Workers were told of the redundancies on Monday."),
        article(
            "flood",
            "River bursts its banks",
            "Heavy rain made the river rise. Homes stood under water and roads were closed."),
        article(
            "loan",
            "Bank lends to start-ups",
            "The bank gives young companies credit. The money has to be paid back in five years."),
        article(
            "match",
            "Rovers win the cup",
            "The striker scored twice. The football team lifted the cup before its supporters."),
        article(
            "jobs",
            "Jobs fair in the town hall",
            "Firms looked for apprentices. Visitors asked about jobs in the trades."));
  }

  private static EnrichedArticle article(String id, String title, String body) {
    return Articles.article(id)
        .title(title)
        .body(body)
        .source("Paper " + id.length())
        .from("/archive/" + id, "h-" + id + body.hashCode())
        .build();
  }

  private void write(EnrichedArticle... articles) {
    try (LuceneWriter writer = LuceneWriter.open(index, "a test")) {
      Stream.of(articles).forEach(writer::put);
      writer.commit();
    }
  }

  private void remove(String id) {
    try (LuceneWriter writer = LuceneWriter.open(index, "a test")) {
      writer.remove(new ArticleId(id));
      writer.commit();
    }
  }

  private Coverage read() {
    try (PassageWriter passages = new LucenePassages(index, MEANING)) {
      Coverage coverage = passages.step();
      while (!coverage.isComplete()) {
        coverage = passages.step();
      }
      return coverage;
    }
  }

  private Answer answer(SearchRequest request, @Nullable Meaning meaning) {
    try (LuceneSearcher searcher = new LuceneSearcher(index, PATIENT, meaning)) {
      return searcher.answer(request);
    }
  }

  private Answer answer(String query) {
    return answer(request(query), MEANING);
  }

  private String state() {
    try (LuceneSearcher searcher = new LuceneSearcher(index, PATIENT, MEANING)) {
      return String.valueOf(searcher.check().details().get("meaning"));
    }
  }

  private static SearchRequest request(String query) {
    return new SearchRequest(QueryParser.parse(query), Filters.NONE, Sort.RELEVANCE, 1, 10);
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().id().value()).toList();
  }

  @Test
  void questionInOtherWordsFindsTheArticleByItsMeaning() {
    read();
    Answer answer = answer("job losses at a car factory");
    assertEquals(0, answer.total());
    assertEquals("layoffs", ids(answer.near()).getFirst());
    Hit hit = answer.near().getFirst();
    assertTrue(hit.snippets().getFirst().text().startsWith("The carmaker will let go"));
    assertEquals(List.of(), hit.snippets().getFirst().marks());
    assertEquals("flood", ids(answer("flooded homes").near()).getFirst());
  }

  @Test
  void unsureNeighbourIsLeftOut() {
    read();
    assertEquals(List.of(), ids(answer("xylophone tuning").near()));
  }

  @Test
  void articleThatHasTheWordsIsNoNeighbour() {
    read();
    Answer answer = answer("redundancies");
    assertEquals(List.of("layoffs"), ids(answer.hits()));
    assertFalse(ids(answer.near()).contains("layoffs"));
  }

  @Test
  void neighboursStandOnTheFirstPageAloneAndOnlyBesideWords() {
    read();
    SearchRequest words = request("car factory job losses");
    assertNotEquals(List.of(), answer(words, MEANING).near());
    assertEquals(List.of(), answer(words.onPage(2), MEANING).near());
    assertEquals(List.of(), answer(words, null).near());
    assertEquals(List.of(), answer(SearchRequest.EVERYTHING, MEANING).near());
    assertEquals(List.of(), answer("published:undated -flood").near());
  }

  @Test
  void neighboursSatisfyEveryFilterAndEveryConditionOfTheQuery() {
    read();
    SearchRequest words = request("car factory job losses");
    Filters own = Filters.NONE.choose(Facet.SOURCE, "Paper 7");
    Filters other = Filters.NONE.choose(Facet.SOURCE, "Paper 5");
    assertEquals(List.of("layoffs"), ids(answer(words.with(own), MEANING).near()));
    assertFalse(ids(answer(words.with(other), MEANING).near()).contains("layoffs"));
    Filters without = Filters.NONE.exclude(Facet.SOURCE, "Paper 7");
    assertFalse(ids(answer(words.with(without), MEANING).near()).contains("layoffs"));
    assertFalse(ids(answer("car factory job losses -carmaker").near()).contains("layoffs"));
    assertFalse(ids(answer("car factory job losses published:2024").near()).contains("layoffs"));
    assertTrue(ids(answer("car factory job losses source:paper").near()).contains("layoffs"));
  }

  @Test
  void otherOrdersStayAsTheyAre() {
    write(
        article(
            "a",
            "A walk",
            "The bank is steep. Anglers sit on the bank, and the other bank is of interest."),
        article(
            "b", "Notes", "Much was seen that day of this and that, a bank among it. ".repeat(9)));
    read();
    SearchRequest request = request("bank OR interest OR mortgage OR finance");
    List<String> byWords = ids(answer(request, null).hits());
    List<String> both = ids(answer(request, MEANING).hits());
    assertEquals(Set.copyOf(byWords), Set.copyOf(both));
    SearchRequest byTitle = request.with(Sort.TITLE);
    assertEquals(ids(answer(byTitle, null).hits()), ids(answer(byTitle, MEANING).hits()));
  }

  @Test
  void switchNeverChangesWhatIsFoundNorACount() {
    read();
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> words =
        List.of("the", "bank", "river", "jobs", "cup", "staff", "water", "\"the bank\"", "-rain");
    try (LuceneSearcher on = new LuceneSearcher(index, PATIENT, MEANING);
        LuceneSearcher off = new LuceneSearcher(index, PATIENT)) {
      for (int i = 0; i < 60; i++) {
        List<String> query = new ArrayList<>();
        for (int n = random.nextInt(4); n >= 0; n--) {
          query.add(words.get(random.nextInt(words.size())));
        }
        Filters filters =
            random.nextBoolean()
                ? Filters.NONE
                : Filters.NONE.choose(Facet.SOURCE, "Paper " + (4 + random.nextInt(4)));
        SearchRequest request =
            request(String.join(random.nextBoolean() ? " OR " : " ", query)).with(filters);
        Answer with = on.answer(request);
        Answer without = off.answer(request);
        String which = "seed " + seed + ": " + request;
        assertEquals(without.total(), with.total(), which);
        assertEquals(without.facets(), with.facets(), which);
        assertEquals(Set.copyOf(ids(without.hits())), Set.copyOf(ids(with.hits())), which);
        Set<String> both = new HashSet<>(ids(with.hits()));
        both.retainAll(ids(with.near()));
        assertEquals(Set.of(), both, which);
        assertEquals(ids(with.hits()), ids(on.answer(request).hits()), which);
        assertEquals(ids(with.near()), ids(on.answer(request).near()), which);
      }
    }
  }

  @Test
  void removedOrChangedArticleIsNeverShownAsWhatItWas() {
    read();
    remove("layoffs");
    assertFalse(ids(answer("car factory job losses").near()).contains("layoffs"));
    assertEquals("covers 4 of 4", state());
    write(article("flood", "Bakery opens", "Bread and cakes are sold on the square."));
    assertFalse(ids(answer("flooded homes").near()).contains("flood"));
    assertEquals(new Coverage(4, 4), read());
    assertEquals("flood", ids(answer("where to buy a loaf").near()).getFirst());
    assertFalse(ids(answer("flooded homes").near()).contains("flood"));
  }

  @Test
  void workThatWasCutShortGoesOnWhereItWas() {
    try (PassageWriter passages = new LucenePassages(index, MEANING)) {
      assertEquals(new Coverage(0, 5), passages.step());
      passages.step();
      assertEquals(new Coverage(2, 5), passages.step());
    }
    assertEquals("covers 2 of 5", state());
    try (PassageWriter passages = new LucenePassages(index, MEANING)) {
      assertEquals(new Coverage(2, 5), passages.step());
    }
    assertEquals(new Coverage(5, 5), read());
    assertEquals("covers 5 of 5", state());
  }

  @Test
  void processKilledAtWorkLosesAFewArticlesAtMost() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessReader.class.getName(),
                index.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      assertEquals('r', child.getInputStream().read());
      SearchUnavailable taken =
          assertThrows(SearchUnavailable.class, () -> new LucenePassages(index, MEANING).step());
      assertTrue(String.valueOf(taken.getMessage()).contains("by another process"));
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertEquals("covers 2 of 5", state());
    assertEquals(new Coverage(5, 5), read());
    assertEquals("layoffs", ids(answer("car factory job losses").near()).getFirst());
  }

  @Test
  void passagesThatAreDeletedOrDamagedStopNoSearchAndAreMadeAnew() throws Exception {
    read();
    Path passages = PassageFormat.folder(index);
    try (Stream<Path> files = Files.list(passages)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("_")).toList()) {
        Files.write(file, new byte[10]);
      }
    }
    assertEquals(List.of("jobs"), ids(answer("apprentices").hits()));
    assertEquals("covers 0 of 5", state());
    assertEquals(new Coverage(5, 5), read());
    assertEquals("covers 5 of 5", state());
    delete(passages);
    assertEquals(List.of("jobs"), ids(answer("apprentices").hits()));
    assertEquals("covers 0 of 5", state());
    assertEquals(new Coverage(5, 5), read());
  }

  @Test
  void passagesDeletedWhileTheyAreMadeAreMadeAnew() throws Exception {
    try (PassageWriter passages = new LucenePassages(index, MEANING, 2)) {
      passages.step();
      passages.step();
      delete(PassageFormat.folder(index));
      assertThrows(SearchUnavailable.class, () -> passages.step());
      Coverage coverage = passages.step();
      while (!coverage.isComplete()) {
        coverage = passages.step();
      }
    }
    assertEquals("covers 5 of 5", state());
  }

  private static void delete(Path passages) throws Exception {
    try (Stream<Path> files = Files.list(passages)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(passages);
  }

  @Test
  void modelThatCannotReadStopsNoSearch() {
    read();
    Meaning broken =
        new Meaning() {
          @Override
          public String version() {
            return MEANING.version();
          }

          @Override
          public float[] of(String text) {
            throw new SearchUnavailable("The model is missing");
          }
        };
    try (LuceneSearcher searcher = new LuceneSearcher(index, PATIENT, broken)) {
      assertEquals(List.of("jobs"), ids(searcher.answer(request("apprentices")).hits()));
      assertEquals(
          "cannot be used: The model is missing", searcher.check().details().get("meaning"));
      assertTrue(searcher.check().ready());
    }
  }

  @Test
  void slowModelLeavesTheOrderByWords() {
    read();
    Meaning slow =
        new Meaning() {
          @Override
          public String version() {
            return MEANING.version();
          }

          @Override
          public float[] of(String text) {
            try {
              Thread.sleep(2_500);
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
            return MEANING.of(text);
          }
        };
    Limits hurried = new Limits(Duration.ofSeconds(2));
    try (LuceneSearcher searcher = new LuceneSearcher(index, hurried, slow)) {
      Answer answer = searcher.answer(request("jobs OR credit"));
      assertEquals(2, answer.total());
      assertEquals(List.of(), answer.near());
    }
  }

  @Test
  void articleInAnotherLanguageIsCountedButNotRead() {
    write(
        Articles.article("de")
            .title("Autobauer streicht Stellen")
            .body("Der Autobauer entl\u00e4sst dreitausend Besch\u00e4ftigte.")
            .language("de")
            .from("/archive/de", "h-de")
            .build());
    assertEquals(new Coverage(6, 6), read());
    assertFalse(ids(answer("Entlassungen beim Autohersteller").near()).contains("de"));
  }

  @Test
  void everyPassageOfALongArticleCanBeFoundUpToAnEnd() {
    String rain = "It rained on the hills and the clouds were low. ".repeat(60);
    write(article("long", "Weather", rain + "\n\nThe finance minister resigned over a scandal."));
    read();
    Hit hit = answer("politician quits government after affair").near().getFirst();
    assertEquals("long", hit.article().id().value());
    assertTrue(hit.snippets().getFirst().text().contains("resigned"), hit.snippets().toString());
  }
}
