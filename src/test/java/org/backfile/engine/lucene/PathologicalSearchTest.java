package org.backfile.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.backfile.query.Clause;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.search.Answer;
import org.backfile.search.Articles;
import org.backfile.search.Hit;
import org.backfile.search.Snippet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Questions and articles that nobody sane would send give an answer in bounded time all the same.
 */
class PathologicalSearchTest {
  private static final Duration DEADLINE = Duration.ofMillis(500);

  /** Deadline, page and a loaded machine together. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir static Path folder;

  private static LuceneSearcher searcher;

  @BeforeAll
  static void writeHostileArticles() {
    Random random = new Random(7);
    Path index = folder.resolve("index");
    try (LuceneWriter writer = LuceneWriter.open(index, "a test")) {
      writer.put(Articles.article("line").body("a".repeat(1_000_000)).build());
      writer.put(Articles.article("words").body("ab ".repeat(300_000)).build());
      writer.put(Articles.article("dots").body("! ".repeat(300_000) + "ab").build());
      writer.put(Articles.article("pairs").body("\ud83d\ude00".repeat(400) + " ab").build());
      writer.put(
          Articles.article("long.values")
              .title("x".repeat(100_000))
              .source("s".repeat(100_000))
              .authors("\ud83d\ude00".repeat(50_000))
              .topic("t/".repeat(2_000) + "t")
              .build());
      for (int i = 0; i < 3000; i++) {
        writer.put(Articles.article("n" + i).body(words(random, 60)).build());
      }
      writer.commit();
    }
    searcher = new LuceneSearcher(index, new Limits(DEADLINE));
    searcher.check();
  }

  @AfterAll
  static void close() {
    searcher.close();
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      random.ints(3 + random.nextInt(8), 'a', 'z' + 1).forEach(words::appendCodePoint);
      words.append(' ');
    }
    return words.toString();
  }

  private static Answer ask(Clause tree) {
    long start = System.nanoTime();
    SearchRequest request =
        new SearchRequest(
            new ParsedQuery("hostile", tree, List.of()), Filters.NONE, Sort.RELEVANCE, 1, 10);
    Answer answer = searcher.answer(request);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(PATIENCE) < 0, () -> took + " for " + tree);
    return answer;
  }

  private static List<Clause> many(int count, IntFunction<Clause> clause) {
    List<Clause> many = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      many.add(clause.apply(i));
    }
    return many;
  }

  @Test
  void twoHundredFuzzyWordsEndAtTheDeadline() {
    Answer answer =
        ask(new Clause.AnyOf(many(200, i -> new Clause.Fuzzy("internationalization" + i, 2))));
    assertTrue(answer.partial() || answer.total() == 0, () -> "found " + answer.total());
  }

  @Test
  void thousandClausesAreAnswered() {
    Answer all = ask(new Clause.AnyOf(many(1000, i -> new Clause.Word("ab" + i % 3 + "c" + i))));
    assertEquals(0, all.hits().size());
    Answer nots =
        ask(new Clause.AllOf(many(1000, i -> new Clause.Not(new Clause.Word("nothing" + i)))));
    assertTrue(nots.partial() || nots.total() == 3005, () -> "found " + nots.total());
  }

  @Test
  void patternsOfExponentialAutomataAreAnswered() {
    assertTrue(ask(new Clause.Pattern("a*" + "?".repeat(500))).total() >= 0);
    assertTrue(ask(new Clause.Pattern("a" + "*b*".repeat(2_000))).total() >= 0);
    assertTrue(ask(new Clause.Pattern("a*")).total() > 0);
    assertTrue(
        ask(new Clause.AllOf(many(100, i -> new Clause.Pattern("a*e*??????????" + i)))).total()
            == 0);
  }

  @Test
  void manyPatternsInOneUnitAreAnswered() {
    List<Clause> patterns = many(20, i -> new Clause.Pattern((char) ('a' + i) + "*"));
    for (Clause.Together.Unit unit : Clause.Together.Unit.values()) {
      assertTrue(ask(new Clause.Together(patterns, unit)).total() >= 0);
      assertEquals(
          ask(new Clause.Word("ab")).total(),
          ask(new Clause.Together(many(200, i -> new Clause.Word("ab")), unit)).total());
      assertTrue(
          ask(new Clause.Together(many(2, i -> new Clause.Fuzzy("ab", 1 + i)), unit)).total() >= 0);
    }
  }

  @Test
  void longPhraseIsAnswered() {
    assertEquals(1, ask(new Clause.Phrase(Collections.nCopies(50, "ab"), 0)).total());
    assertTrue(ask(new Clause.Phrase(List.of("ab", "ba"), 1_000)).total() >= 0);
  }

  @Test
  void snippetsOfHostileTextsStayShortAndWhole() {
    Answer answer = ask(new Clause.Word("ab"));
    assertTrue(answer.total() >= 3, () -> "found " + answer.total());
    for (Hit hit : answer.hits()) {
      assertTrue(hit.snippets().size() <= 3);
      for (Snippet snippet : hit.snippets()) {
        assertTrue(snippet.text().length() <= Snippet.LONGEST);
        assertTrue(!Character.isLowSurrogate(snippet.text().charAt(0)));
        assertTrue(!Character.isHighSurrogate(snippet.text().charAt(snippet.text().length() - 1)));
        String body = hit.article().article().body();
        assertTrue(body.startsWith(snippet.text(), snippet.start()));
        assertTrue(snippet.marks().stream().allMatch(m -> m.of(snippet.text()).startsWith("ab")));
      }
    }
  }
}
