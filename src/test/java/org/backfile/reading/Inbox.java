package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.reading.ReadOutcome.Read;

/** A folder of files that a test writes and reads. */
record Inbox(Path folder) {
  private static final ArticleReader READER = new ArticleReader();

  Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  List<ReadOutcome> read() {
    return read(READER);
  }

  List<ReadOutcome> read(ArticleReader reader) {
    List<ReadOutcome> outcomes = new ArrayList<>();
    try (var files = reader.files(List.of(folder))) {
      files.forEach(file -> reader.read(file, outcomes::add));
    }
    return outcomes;
  }

  List<ReadOutcome> read(String name, byte[] bytes) throws IOException {
    write(name, bytes);
    return read();
  }

  /** The only outcome of this one file. */
  ReadOutcome outcome(String name, String text) throws IOException {
    List<ReadOutcome> outcomes = read(name, text.getBytes(StandardCharsets.UTF_8));
    assertEquals(1, outcomes.size(), outcomes.toString());
    return outcomes.getFirst();
  }

  Article article(String name, String text) throws IOException {
    return article(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Article article(String name, byte[] bytes) throws IOException {
    List<ReadOutcome> outcomes = read(name, bytes);
    return ((Read) outcomes.getFirst()).article();
  }

  List<Article> articles(String name, String text) throws IOException {
    write(name, text);
    return read().stream().map(o -> ((Read) o).article()).toList();
  }
}
