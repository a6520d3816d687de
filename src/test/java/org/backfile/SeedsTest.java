package org.backfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample articles are what their README says they are. */
class SeedsTest {
  private static final Path SEEDS = Path.of("seeds");
  private static final String FENCE = "---\n";

  static List<Path> articles() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
    }
  }

  @Test
  void thereAreFive() throws IOException {
    assertEquals(5, articles().size());
  }

  @ParameterizedTest
  @MethodSource("articles")
  void saysWhatItIsAndWhereItComesFrom(Path article) throws IOException {
    Map<String, String> matter = frontMatter(article);
    assertFalse(matter.getOrDefault("title", "").isBlank());
    assertEquals(
        "Written for this repository from the facts of a source document", matter.get("origin"));
    assertEquals("en", matter.get("language"));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void claimsNoDateAndNoAuthor(Path article) throws IOException {
    assertEquals(
        List.of("title", "origin", "source", "language"),
        List.copyOf(frontMatter(article).keySet()));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void isAWholeArticleAboutBothCompanies(Path article) throws IOException {
    String text = Files.readString(article);
    String body = text.substring(text.indexOf(FENCE, FENCE.length()) + FENCE.length());
    assertTrue(body.split("\\s+").length > 600);
    assertTrue(body.contains("Microsoft") && body.contains("OpenAI"));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void isNamedInTheReadme(Path article) throws IOException {
    String name = article.getFileName().toString();
    String readme = Files.readString(SEEDS.resolve("README.md"));
    assertTrue(readme.contains("[" + name + "](" + name + ")"));
  }

  @Test
  void titlesDiffer() throws IOException {
    long titles =
        articles().stream()
            .map(SeedsTest::frontMatterOf)
            .map(m -> m.get("title"))
            .distinct()
            .count();
    assertEquals(5, titles);
  }

  private static Map<String, String> frontMatterOf(Path article) {
    try {
      return frontMatter(article);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Map<String, String> frontMatter(Path article) throws IOException {
    String text = Files.readString(article);
    assertTrue(text.startsWith(FENCE), "front matter stands first");
    String yaml = text.substring(FENCE.length(), text.indexOf(FENCE, FENCE.length()));
    return new YAMLMapper().readValue(yaml, new TypeReference<Map<String, String>>() {});
  }
}
