package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees first: the articles of this repository, indexed by its own command. */
class SeedsIT implements SeedFacts {
  @TempDir static Path folder;

  private static RunningBackfile backfile;

  @BeforeAll
  static void index() {
    backfile = RunningBackfile.over(folder, Path.of("seeds"));
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
    isNeverSupportive("Another MOU");
    isNeverSupportive("A Memo From OpenAI");
  }

  @Test
  void yearsThatTheTextSpeaksOfAreFound() throws IOException, InterruptedException {
    assertEquals(
        withTitle("OpenAI May Buy").get("id").asText(), only("mentions=2030&not-mentions=2032"));
    assertEquals(withTitle("Many Models").get("id").asText(), only("mentions=2032"));
  }

  private String only(String query) throws IOException, InterruptedException {
    return String.join(" ", ids(query));
  }
}
