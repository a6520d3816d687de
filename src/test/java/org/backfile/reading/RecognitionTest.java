package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.backfile.reading.ReadOutcome.Failed;
import org.backfile.reading.ReadOutcome.Read;
import org.backfile.reading.ReadOutcome.Skipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionTest {
  private static final String TEXT = "Pier to close\n\nThe board met for four hours.\n";

  @TempDir Path folder;

  @Test
  void otherKindsAreSkippedByName() throws IOException {
    Map<String, String> kinds =
        Map.of(
            "%PDF-1.7\n1 0 obj\n", "PDF is not read yet",
            "{\\rtf1\\ansi Pier}", "RTF is not read yet",
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>", "RSS is not read yet",
            "PK\u0003\u0004\u0014\u0000\u0006\u0000", "ZIP is not read yet");
    for (var kind : kinds.entrySet()) {
      ReadOutcome outcome = new Inbox(folder).outcome("pier.txt", kind.getKey());
      assertEquals(kind.getValue(), assertInstanceOf(Skipped.class, outcome).why());
    }
  }

  @Test
  void binaryNamedTextIsSkipped() throws IOException {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 % 23);
    }
    ReadOutcome outcome = new Inbox(folder).read("pier.txt", bytes).getFirst();
    assertEquals(
        "not a text: a file of an unknown kind is not read yet",
        assertInstanceOf(Skipped.class, outcome).why());
  }

  @Test
  void programsAndStylesAreNotArticles() throws IOException {
    assertInstanceOf(Skipped.class, new Inbox(folder).outcome("pier.css", "p { color: red }\n"));
  }

  @Test
  void textUnderAnotherNameIsRead() throws IOException {
    assertEquals("Pier to close", new Inbox(folder).article("pier", TEXT).title());
    assertEquals("Pier to close", new Inbox(folder).article("pier.story7", TEXT).title());
  }

  @Test
  void textThatStartsLikeAProgramIsStillText() throws IOException {
    assertInstanceOf(
        Read.class,
        new Inbox(folder).outcome("pier.txt", "MZUZU pier to close\n\nThe board met.\n"));
    assertInstanceOf(
        Read.class, new Inbox(folder).outcome("pier.txt", "From: the harbour\n\nThe board met.\n"));
  }

  @Test
  void jsonLinesNamedTextAreArticles() throws IOException {
    assertEquals("Pier", new Inbox(folder).article("pier.txt", "{\"title\": \"Pier\"}\n").title());
  }

  @Test
  void textInBracesIsText() throws IOException {
    assertTrue(
        new Inbox(folder)
            .article("pier.txt", "{Pier}\n\nThe board met.")
            .body()
            .contains("The board met."));
  }

  @Test
  void fileOverTheLimitFails() throws IOException {
    Inbox inbox = new Inbox(folder);
    inbox.write("pier.txt", TEXT.repeat(100_000).getBytes(StandardCharsets.UTF_8));
    ReadOutcome outcome =
        inbox.read(new ArticleReader(new ReadingLimits(2_000_000, 1000))).getFirst();
    assertEquals("larger than 2 MB", assertInstanceOf(Failed.class, outcome).why());
  }

  @Test
  void readmeInAFolderIsNoArticleUnlessItSaysSo() throws IOException {
    assertInstanceOf(
        Skipped.class, new Inbox(folder).outcome("README.md", "# Pier\n\nAbout this.\n"));
    assertInstanceOf(Skipped.class, new Inbox(folder).outcome("README.md", "\n"));
    assertInstanceOf(
        Read.class,
        new Inbox(folder).outcome("README.md", "---\ntitle: Pier\n---\nThe board met.\n"));
  }
}
