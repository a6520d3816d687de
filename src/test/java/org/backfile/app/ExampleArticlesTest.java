package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleArticlesTest {
  @TempDir Path folder;

  @Test
  void aFolderBesideTheListGivesItsArticles() throws IOException {
    Files.createDirectory(folder.resolve("ferries"));
    Files.writeString(folder.resolve("ferries/a.txt"), "Ferry late\n\nThe boat left at nine.\n");
    Files.writeString(folder.resolve("ferries/b.md"), "# New boat\n\nIt was named today.\n");
    List<String> texts = new ExampleArticles(folder.resolve("topics.txt")).apply("ferries");
    assertEquals(2, texts.size());
    assertTrue(texts.getFirst().startsWith("Ferry late. "), texts.getFirst());
  }

  @Test
  void aMissingFileSaysSo() {
    ExampleArticles articles = new ExampleArticles(folder.resolve("topics.txt"));
    assertThrows(IllegalArgumentException.class, () -> articles.apply("nothing"));
  }
}
