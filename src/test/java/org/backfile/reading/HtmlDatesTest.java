package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.PublishedDate;
import org.backfile.reading.ReadOutcome.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlDatesTest {
  private static final String TEXT =
      "<article><h1>Pier to close</h1><p>The board met for four hours and closed the pier.</p>";

  @TempDir Path folder;

  @Test
  void everyMarkOfAPageIsRead() throws IOException {
    for (String head :
        List.of(
            "<meta name='date' content='2024-05-02'>",
            "<meta name='DC.date' content='2024-05-02'>",
            "<meta name='parsely-pub-date' content='2024-05-02T10:00:00Z'>",
            "<meta property='article:published_time' content='2024-05-02T10:00:00Z'>",
            "<meta itemprop='datePublished' content='2 May 2024'>",
            json("[{'@type': ['NewsArticle'], 'datePublished': '2024-05-02'}]"),
            json("{'@graph': [[{'@type': 'Report', 'datePublished': '2024-05-02'}]]}"))) {
      assertEquals("2024-05-02", read(head, "").published().label(), head);
    }
    for (String body :
        List.of(
            "<time datetime='2024-05-02' pubdate>Thursday</time>",
            "<span itemprop=datePublished>2 May 2024</span>",
            "<time class=updated datetime='2024-06-01'></time><time datetime='2024-05-02'></time>",
            "<time datetime='2024-04-01'></time><time datetime='2024-05-02' pubdate></time>")) {
      assertEquals("2024-05-02", read("", body).published().label(), body);
    }
  }

  @Test
  void metadataThatDisagreesIsShownAndAgreementIsNot() throws IOException {
    PublishedDate published =
        read(
                json("{'@type': 'NewsArticle', 'datePublished': '2024-05-02'}")
                    + "<meta property='article:published_time' content='2024-05-02T10:00:00Z'>"
                    + "<meta name='date' content='2024-05-09'>"
                    + "<meta name='dc.date' content='2024-05-09'>"
                    + "<link rel=canonical href='https://example.org/2024/05/02/pier'>",
                "<p>By Ada Quill, 7 May 2024</p>")
            .published();
    assertEquals("JSON-LD: datePublished", published.provenance().detail());
    assertEquals(
        List.of("2024-05-09 meta: date", "2024-05-07 line at the top of the text"),
        published.conflicts().stream()
            .map(c -> c.label() + " " + c.provenance().detail())
            .toList());
  }

  @Test
  void datesOfOtherThingsOnAPageAreNotTheArticles() throws IOException {
    Article article =
        read(
            json("{'@graph': [{'@type': 'ImageObject', 'datePublished': '2019-01-01'}]}")
                + json("{'@type': 'Comment', 'datePublished': '2024-06-01'}"),
            "<div class=comments><time datetime='2024-06-01' pubdate></time>"
                + "<meta itemprop=datePublished content='2024-06-02'></div>"
                + "<aside><time datetime='2024-06-03'></time></aside>");
    assertTrue(article.published().isUndated(), article.published().toString());
  }

  @Test
  void onlyAYearAheadOfTheClockIsTaken() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2024-05-02T10:00:00Z"), ZoneOffset.UTC);
    ArticleReader reader = new ArticleReader(ReadingLimits.DEFAULT, clock);
    Inbox inbox = new Inbox(folder);
    inbox.write("a.txt", "---\ndate: 2025-04-30\n---\nPier\n\nThe board met.");
    inbox.write("b.txt", "---\ndate: 2025-05-03\n---\nPier\n\nThe board met.");
    assertEquals(
        List.of("2025-04-30", "Undated"),
        inbox.read(reader).stream().map(o -> ((Read) o).article().published().label()).toList());
  }

  private static String json(String data) {
    return "<script type='application/ld+json'>" + data.replace('\'', '"') + "</script>";
  }

  private Article read(String head, String body) throws IOException {
    String page =
        "<html><head>" + head + "</head><body>" + TEXT + body + "</article></body></html>";
    return new Inbox(folder).article("pier.html", page);
  }
}
