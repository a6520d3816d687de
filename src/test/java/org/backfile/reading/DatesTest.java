package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Provenance.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatesTest {
  private static final String TEXT = "\n\nThe board met for four hours and closed the pier.\n";

  @TempDir Path folder;

  @Test
  void metadataComesBeforeAddressAndByline() throws IOException {
    Article article =
        read(
            "---\npublished: 2024-09\nurl: https://example.org/2019/09/25/pier\n---\nPier to close\n12 May 2021"
                + TEXT);
    assertPublished("2024-09", Kind.METADATA, article);
    assertEquals("front matter: published", article.published().provenance().detail());
    assertEquals("month", article.published().precision());
  }

  @Test
  void addressComesBeforeByline() throws IOException {
    Article article =
        read(
            "---\nurl: https://example.org/news/2019/09/25/pier\n---\nPier to close\n12 May 2021"
                + TEXT);
    assertPublished("2019-09-25", Kind.URL, article);
    assertEquals("2019/09/25", article.published().evidence());
  }

  @Test
  void numbersInAnAddressAreNotADate() throws IOException {
    Article article =
        read("---\nurl: https://example.org/2019/4711/pier\n---\nPier to close" + TEXT);
    assertTrue(article.published().isUndated());
  }

  @Test
  void bylineLinesGiveTheDate() throws IOException {
    for (String line :
        List.of(
            "Published 3 March 2024",
            "Published: March 3, 2024 at 10:15 am",
            "By Ada Quill, 3 March 2024",
            "BY ADA QUILL | March 3, 2024",
            "By Ada Quill and Ben Oar on March 3, 2024",
            "March 3, 2024",
            "Sunday, 3 March 2024 by Ada Quill",
            "Posted on 2024-03-03",
            "3 March 2024, 10:15 GMT | Updated: 5 March 2024")) {
      assertPublished("2024-03-03", Kind.BYLINE, read("Pier to close\n\n" + line + TEXT));
    }
  }

  @Test
  void updatedIsNotPublished() throws IOException {
    Article article = read("Pier to close\n\nLast updated: 5 March 2024" + TEXT);
    assertTrue(article.published().isUndated());
    assertEquals(
        "2024-03-05",
        String.valueOf(
            article.credit().updated() == null ? "" : article.credit().updated().label()));
    assertTrue(article.body().startsWith("Last updated: 5 March 2024"));
  }

  @Test
  void dateInProseIsNoByline() throws IOException {
    Article article =
        read("Pier to close\n\nOn 3 March 2024 the board met.\n\nIn May 2021 it had met before.");
    assertTrue(article.published().isUndated());
    assertTrue(read("Pier to close\n\nMarch 2024" + TEXT).published().isUndated());
  }

  @Test
  void dateFarDownIsNoByline() throws IOException {
    assertTrue(read("Pier to close" + TEXT.repeat(8) + "\n\n3 March 2024").published().isUndated());
  }

  @Test
  void impossibleDateIsKeptAndNoted() throws IOException {
    Article article = read("---\ndate: 32 May 2024\n---\nPier to close" + TEXT);
    assertTrue(article.published().isUndated());
    assertEquals(List.of("32 May 2024"), article.labels().others().get("published"));
    assertEquals(
        List.of("the published date cannot be read: 32 May 2024"), article.origin().notes());
  }

  @Test
  void swappableDateIsAYear() throws IOException {
    Article article = read("---\ndate: 03/04/2024\n---\nPier to close" + TEXT);
    assertPublished("2024", Kind.METADATA, article);
    assertTrue(article.published().evidence().contains("swapped"));
  }

  @Test
  void datesThatDisagreeAreKeptBesideTheBestOne() throws IOException {
    Article article =
        read(
            "---\npublished: 2024-05-02\ndate: 2024-05-20\nurl: https://example.org/2024/05/12/pier\n---\n"
                + "Pier to close\n\nBy Ada Quill, 3 May 2024"
                + TEXT);
    assertPublished("2024-05-02", Kind.METADATA, article);
    assertEquals(
        List.of("2024-05-20 METADATA front matter: date", "2024-05-12 URL date in the address"),
        conflicts(article));
    assertEquals(List.of("2024-05-20"), article.labels().others().get("date"));
  }

  @Test
  void aCoarserDateOrATimeZoneIsNoConflict() throws IOException {
    for (String published :
        List.of("2024-05", "2024", "2024-05-11T23:30:00-05:00", "12 May 2024")) {
      Article article =
          read(
              "---\npublished: "
                  + published
                  + "\nurl: https://example.org/2024/05/12/pier\n---\nPier to close"
                  + TEXT);
      assertEquals(Kind.METADATA, article.published().provenance().kind());
      assertEquals(List.of(), conflicts(article), published);
    }
  }

  @Test
  void datelineWithAYearGivesTheDate() throws IOException {
    for (String start :
        List.of(
            "PARIS, 3 March 2024 \u2013 The board",
            "NEW YORK, March 3, 2024 (Harbour News) -- The board",
            "PORT ELIZABETH, South Africa, March 3, 2024 - The board")) {
      Article article = read("Pier to close\n\n" + start + " met for four hours.");
      assertPublished("2024-03-03", Kind.BYLINE, article);
      assertEquals("dateline", article.published().provenance().detail());
    }
    assertTrue(read("Pier to close\n\nPARIS, March 3 - The board met.").published().isUndated());
    assertTrue(
        read("Pier to close\n\nIn Paris, on 3 March 2024 - a Sunday - it met.")
            .published()
            .isUndated());
  }

  @Test
  void dateFarAheadIsNotTaken() throws IOException {
    Article article = read("---\ndate: 2150-01-01\n---\nPier to close\n\n3 March 2024" + TEXT);
    assertPublished("2024-03-03", Kind.BYLINE, article);
    assertEquals(
        List.of("the published date lies in the future: 2150-01-01"), article.origin().notes());
  }

  @Test
  void otherNamesOfTheKeyAreKnown() throws IOException {
    for (String key : List.of("date", "published_at", "publish_date", "datePublished", "pubDate")) {
      assertPublished(
          "2024-05-02",
          Kind.METADATA,
          read("---\n" + key + ": 2024-05-02\n---\nPier to close" + TEXT));
    }
  }

  private static List<String> conflicts(Article article) {
    return article.published().conflicts().stream()
        .map(c -> c.label() + " " + c.provenance().kind() + " " + c.provenance().detail())
        .toList();
  }

  private static void assertPublished(String label, Kind kind, Article article) {
    assertEquals(label, article.published().label(), article.body());
    assertEquals(kind, article.published().provenance().kind());
  }

  private Article read(String text) throws IOException {
    return new Inbox(folder).article("pier.txt", text);
  }
}
