package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five documents that the seeds were written from, which only development machines have. */
@Tag("shared")
class SharedSeedsIT implements SeedFacts {
  @TempDir static Path folder;

  private static RunningBackfile backfile;

  @BeforeAll
  static void index() {
    backfile = RunningBackfile.over(folder, Path.of(System.getProperty("shared"), "seeds"));
  }

  @Override
  public RunningBackfile backfile() {
    return backfile;
  }

  @AfterAll
  static void stop() {
    backfile.close();
  }

  @Test
  void criticalArticlesAreNeverSupportive() throws IOException, InterruptedException {
    isNeverSupportive("Another MOU?");
    isNeverSupportive("Partnership Faces Challenges");
  }

  @Test
  void yearsThatTheTextSpeaksOfAreFound() throws IOException, InterruptedException {
    assertTrue(fileOf("mentions=2030").contains("002_"), fileOf("mentions=2030"));
    assertTrue(fileOf("mentions=2032").contains("003_"), fileOf("mentions=2032"));
  }

  private String fileOf(String query) throws IOException, InterruptedException {
    StringBuilder names = new StringBuilder();
    for (String id : ids(query)) {
      names.append(backfile.json("/api/v1/articles/" + id).get("origin").get("name").asText());
    }
    return names.toString();
  }

  @Test
  void remainsOfTheWebAreNotInTheBody() throws IOException, InterruptedException {
    for (JsonNode article : articles()) {
      String body = article.get("body").asText();
      assertFalse(body.contains("Comments are closed."), article.get("title").asText());
      assertFalse(body.contains("Read Chinese Version"), article.get("title").asText());
      assertFalse(body.contains("Last updated:"), article.get("title").asText());
    }
  }

  @Test
  void repeatedHeadlineStandsOnce() throws IOException, InterruptedException {
    JsonNode article = withTitle("Another MOU?");
    assertFalse(article.get("body").asText().contains("Another MOU?"));
  }
}
