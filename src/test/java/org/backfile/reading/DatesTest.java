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

  private static void assertPublished(String label, Kind kind, Article article) {
    assertEquals(label, article.published().label(), article.body());
    assertEquals(kind, article.published().provenance().kind());
  }

  private Article read(String text) throws IOException {
    return new Inbox(folder).article("pier.txt", text);
  }
}
