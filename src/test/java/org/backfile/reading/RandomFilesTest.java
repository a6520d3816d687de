package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.backfile.article.Article;
import org.backfile.reading.ReadOutcome.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RandomFilesTest {
  private static final List<String> ENDINGS =
      List.of("txt", "md", "html", "json", "jsonl", "csv", "jsonl.gz", "dat");
  private static final List<String> PIECES =
      List.of(
          "---\n",
          "title: Pier\n",
          "published: 2024-02-30\n",
          "{\"title\": \"Pier\"",
          "}",
          "[",
          "]",
          "\"",
          "\n",
          "\n\n",
          ",",
          ";",
          "<html>",
          "<h1>",
          "</h1>",
          "<p>",
          "<script>",
          "<!--",
          "-->",
          "# ",
          "- ",
          "1. ",
          "> ",
          "```\n",
          "[a](b)",
          "![",
          "*",
          "_",
          "&amp;",
          "&#0;",
          "\u0000",
          "\uFEFF",
          "\uD83D",
          "\u00E9",
          "\u9605\u8BFB",
          "Comments are closed.\n",
          "Last updated:\n",
          "By Ada Quill, 3 March 2024\n",
          "The board met late. ",
          "Pier to close\n",
          "\t",
          "\r",
          ": ");
  private static final List<String> WORDS =
      List.of(
          "pier", "Board", "harbour", "gull", "Anna", "met", "late", "the", "of", "fares", "2024");

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @TempDir Path folder;

  @Test
  void randomBytesNeverThrow() throws IOException {
    Inbox inbox = new Inbox(folder);
    for (int i = 0; i < 150; i++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      inbox.write("r" + i + "." + any(ENDINGS), bytes);
    }
    assertDoesNotThrow(() -> inbox.read(), "seed " + seed);
  }

  @Test
  void randomMarkupNeverThrowsAndKeepsThePromisesOfAnArticle() throws IOException {
    Inbox inbox = new Inbox(folder);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(40); n >= 0; n--) {
        text.append(any(PIECES));
      }
      inbox.write("m" + i + "." + any(ENDINGS), text.toString());
    }
    List<ReadOutcome> outcomes = assertDoesNotThrow(() -> inbox.read(), "seed " + seed);
    for (ReadOutcome outcome : outcomes) {
      if (outcome instanceof Read read) {
        checkPromises(read.article());
      }
    }
  }

  private void checkPromises(Article article) {
    String said = "seed " + seed + ", " + article;
    assertFalse(article.title().contains("\n"), said);
    assertTrue(article.title().length() <= 500, said);
    assertEquals(article.body().strip(), article.body(), said);
    assertFalse(article.body().contains("\n\n\n"), said);
    assertFalse(
        (article.title() + article.body())
            .chars()
            .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'),
        said);
    assertFalse(
        article.body().lines().anyMatch(article.title()::equals)
            && article.body().startsWith(article.title() + "\n"),
        said);
  }

  @Test
  void everyWordOfATextIsInTheArticleOrItsNotes() throws IOException {
    for (int i = 0; i < 150; i++) {
      String text = randomText();
      Article article = new Inbox(folder).article("t.txt", text);
      String kept = article.title() + "\n" + article.body() + "\n" + article.origin().notes();
      for (String line : text.split("\n", -1)) {
        String found = kept.replaceAll("\\s+", " ");
        assertTrue(found.contains(line.strip()), () -> "seed " + seed + ", lost: " + line);
      }
    }
  }

  private String randomText() {
    StringBuilder text = new StringBuilder("pier\n");
    for (int lines = random.nextInt(12); lines >= 0; lines--) {
      for (int words = random.nextInt(15); words > 0; words--) {
        text.append(any(WORDS)).append(words == 1 ? any(List.of("", ".", ":", "?")) : " ");
      }
      text.append(random.nextInt(8) == 0 ? "\nAdvertisement" : "")
          .append(any(List.of("\n", "\n\n")));
    }
    return text.toString();
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
