package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.Headline;
import org.backfile.article.Origin;
import org.backfile.article.Part;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.junit.jupiter.api.Test;

class FoundPassageTest {
  private static Article article(String body) {
    return new Article(
        new ArticleId("a"),
        new Headline("The headline", Provenance.NONE),
        body,
        PublishedDate.UNDATED,
        Credit.UNKNOWN,
        DeskLabels.NONE,
        new Origin("/a", "a", 0, "0", List.of()));
  }

  private static Optional<FoundPassage> find(String body, String quote, String... around) {
    String before = around.length > 0 ? around[0] : "";
    String after = around.length > 1 ? around[1] : "";
    return FoundPassage.in(article(body), new SoughtPassage(quote, before, after));
  }

  private static int start(Optional<FoundPassage> found) {
    return found.orElseThrow().passage().span().start();
  }

  @Test
  void placeWithTheSameWordsAroundItIsTaken() {
    String body = "He left. She stayed. They met. She stayed away. The end.";
    Optional<FoundPassage> found = find(body, "She stayed", "They met.", "away.");
    assertEquals(31, start(found));
    assertFalse(found.orElseThrow().moved());
  }

  @Test
  void placeIsFoundWhenTheTextAroundItChangedAndThatIsSaid() {
    Optional<FoundPassage> found =
        find("Now. They met again, later. She stayed for long.", "She stayed", "They met.", "away");
    assertEquals(28, start(found));
    assertTrue(found.orElseThrow().moved());
  }

  @Test
  void whiteSpaceBulletsQuotationMarksAndDashesMayDiffer() {
    String body = "It said:\n\n\u2022 \u201cOne\u00a0\u2014 two\u201d\n\n\u2022 and three.";
    assertEquals(
        "\u201cOne\u00a0\u2014 two\u201d\n\n\u2022 and three",
        find(body, "\"One - two\" and three").orElseThrow().passage().of(article(body)));
  }

  @Test
  void sameLettersAreTakenBeforeLikeOnes() {
    assertEquals(13, start(find("It\u2019s he who. It's he.", "It's he")));
  }

  @Test
  void quoteOfTheTitleIsFoundThere() {
    assertEquals(Part.TITLE, find("Body", "headline").orElseThrow().passage().part());
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertTrue(find("One two three.", "two four").isEmpty());
    assertTrue(find("One two three.", "").isEmpty());
    assertTrue(find("One two three.", "\u200b").isEmpty());
    assertTrue(find("", "x").isEmpty());
  }

  @Test
  void everyStretchOfATextIsFoundWhereItWasTakenFrom() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String body = MadeUpArticles.BODY;
    for (int i = 0; i < 500; i++) {
      int start = random.nextInt(body.length() - 1);
      int end = Math.min(body.length(), start + 1 + random.nextInt(300));
      SoughtPassage sought = SoughtPassage.in(body, start, end);
      if (PlainLetters.of(sought.quote()).isBlank()) {
        continue;
      }
      FoundPassage found = FoundPassage.in(article(body), sought).orElseThrow();
      String words = found.passage().of(article(body));
      assertEquals(
          PlainLetters.of(sought.quote()).strip(), PlainLetters.of(words).strip(), "seed " + seed);
      int slack = body.substring(start, end).length() - sought.quote().length() + 2;
      assertTrue(
          Math.abs(found.passage().span().start() - start) <= slack, "seed " + seed + ": " + words);
    }
  }

  @Test
  void longRunsOfOneLetterTakeNoLongerThanOtherText() {
    String text = "a".repeat(5_000_000);
    String almost = "a".repeat(999) + "b";
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertTrue(find(text, almost, text.substring(0, 99), "a").isEmpty());
          assertTrue(find(text, "a", "b", "b").isPresent());
        });
  }

  @Test
  void longQuoteIsLookedForByItsBeginning() {
    String text = "word ".repeat(1000);
    assertTrue(find(text, text).orElseThrow().passage().span().length() <= SoughtPassage.LONGEST);
  }
}
