package org.backfile.enrich.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.Headline;
import org.backfile.article.MentionedDate;
import org.backfile.article.Origin;
import org.backfile.article.Part;
import org.backfile.article.PartialDate;
import org.backfile.article.Provenance;
import org.backfile.article.PublishedDate;
import org.backfile.enrich.text.TextCutter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DateFinderTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String UNDATED = "-";

  @TestFactory
  Stream<DynamicTest> everySentenceOfTheGoldFileIsReadRight() throws IOException {
    return lines("sentences.txt").stream().map(DateFinderTest::claim);
  }

  @Test
  void theGoldFileIsLarge() throws IOException {
    assertTrue(lines("sentences.txt").size() >= 40);
  }

  @Test
  void aDateInTheTitleIsFoundToo() {
    Article article = article(UNDATED, "Trams return by 2031", "No date here.");
    MentionedDate date = find(article).getFirst();
    assertEquals(Part.TITLE, date.where().part());
    assertEquals("2031", date.where().of(article));
  }

  @Test
  void britishPapersPutTheDayFirst() {
    Article american = article(UNDATED, "Title", "Signed on 9/11/2025.");
    Article british =
        new Article(
            american.id(),
            american.headline(),
            american.body(),
            american.published(),
            new Credit(List.of(), null, null, null, "en-GB", null),
            DeskLabels.NONE,
            american.origin());
    assertEquals("2025-09-11", find(american).getFirst().value());
    assertEquals("2025-11-09", find(british).getFirst().value());
  }

  @Test
  void theSameTextGivesTheSameDates() {
    Article article =
        article("2024-08-15", "Last week", "In June, a year ago, and on Monday 2020.");
    assertEquals(find(article), find(article));
  }

  @Test
  void everyDateSaysThatTheProgramFoundIt() {
    for (MentionedDate date : find(article(UNDATED, "Title", "In 2020 and 2021."))) {
      assertEquals(Provenance.Kind.MACHINE, date.provenance().kind());
    }
  }

  @Test
  void hostileLinesTakeLinearTime() {
    for (String piece :
        List.of("2019-", "1/1/", "June 1 and ", "last ", "3rd of ", "late early mid-", "\u2013")) {
      String line = piece.repeat(1_000_000 / piece.length());
      assertTimeout(PATIENCE, () -> find(article("2024-08-15", "Title", line)), piece);
    }
  }

  @Test
  void noMixOfPiecesBreaksIt() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] pieces = {
      "June",
      "May",
      "Sept.",
      "2024",
      "1999",
      "14",
      "31",
      "th",
      "of",
      ",",
      " ",
      " ",
      " ",
      "the",
      "last",
      "year",
      "quarter",
      "third",
      "-",
      "\u2013",
      "/",
      "'s",
      "ago",
      "a",
      "0s",
      "Q3",
      "FY",
      "Monday",
      "9/11",
      "now",
      "recent",
      "past",
      "future",
      "in",
      "the",
      "nineteen",
      "ninety",
      "six",
      "\n",
      "\n\n",
      "ended",
      "will",
      "00",
      "week",
      "earlier",
      "summer",
      "."
    };
    for (int round = 0; round < 2_000; round++) {
      StringBuilder body = new StringBuilder("x");
      for (int i = random.nextInt(30); i >= 0; i--) {
        body.append(pieces[random.nextInt(pieces.length)]);
      }
      String published = List.of(UNDATED, "2024-01-31", "2024-02", "2024").get(round % 4);
      Article article = article(published, "Title", body.toString());
      checkOrder(article, "seed " + seed + ", round " + round + ": " + body);
    }
  }

  @Test
  void wordOfADateIsNotTakenIntoTheNext() {
    Article article = article("2024", "Title", "Sales fell year-earlier-now.");
    assertEquals(2, find(article).size());
    checkOrder(article, article.body());
  }

  private static void checkOrder(Article article, String where) {
    int end = 0;
    for (MentionedDate date : find(article)) {
      assertTrue(date.where().span().start() >= end, where);
      assertTrue(date.where().span().end() <= article.body().length(), where);
      assertTrue(
          date.isVague() || date.value().matches("[12X][0-9X]{1,3}(-.+)?"),
          where + " gave " + date.value());
      end = date.where().span().end();
    }
  }

  private static DynamicTest claim(String line) {
    String[] parts = line.split("\\s*\\|\\s*", -1);
    String expected = parts[2].strip().equals(UNDATED) ? "" : parts[2].strip();
    Article article = article(parts[0].strip(), "Title", parts[1]);
    String found =
        find(article).stream()
            .map(d -> d.where().of(article) + " = " + d.value())
            .collect(Collectors.joining("; "));
    return DynamicTest.dynamicTest(parts[1], () -> assertEquals(expected, found));
  }

  private static List<MentionedDate> find(Article article) {
    return new DateFinder().find(new TextCutter().cut(article));
  }

  private static Article article(String published, String title, String body) {
    Provenance file = new Provenance(Provenance.Kind.FILE, "");
    PublishedDate date =
        published.equals(UNDATED)
            ? PublishedDate.UNDATED
            : new PublishedDate(PartialDate.parse(published).orElseThrow(), file, published);
    return new Article(
        new ArticleId("a"),
        new Headline(title, file),
        body,
        date,
        Credit.UNKNOWN,
        DeskLabels.NONE,
        new Origin("/a.txt", "a.txt", 0, "", List.of()));
  }

  private static List<String> lines(String name) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(DateFinderTest.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    }
  }
}
