package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees first: the articles of this repository, indexed by its own command. */
class SeedsIT {
  @TempDir static Path folder;

  private static RunningBackfile backfile;
  private static SeedFacts facts;

  @BeforeAll
  static void index() {
    backfile = RunningBackfile.over(folder, Path.of("seeds"));
    facts = new SeedFacts(backfile);
  }

  @AfterAll
  static void stop() {
    backfile.close();
  }

  @Test
  void fiveArticlesAreFound() throws IOException, InterruptedException {
    assertEquals(5, facts.total(""));
    assertEquals(5, facts.total("published=undated"));
  }

  @Test
  void bothFirmsAreInAllFive() throws IOException, InterruptedException {
    facts.bothFirmsAreInAllFive();
  }

  @Test
  void namesAreFoundWhereTheyStand() throws IOException, InterruptedException {
    facts.namesAreFoundWhereTheyStand();
  }

  @Test
  void nothingGenericIsAnEntity() throws IOException, InterruptedException {
    facts.nothingGenericIsAnEntity();
  }

  @Test
  void topicsOfTheFiveDiffer() throws IOException, InterruptedException {
    facts.topicsOfTheFiveDiffer();
  }

  @Test
  void evidenceStandsInTheText() throws IOException, InterruptedException {
    facts.evidenceStandsInTheText();
  }

  @Test
  void criticalArticlesAreNeverSupportive() throws IOException, InterruptedException {
    facts.isNeverSupportive("Another MOU");
    facts.isNeverSupportive("A Memo From OpenAI");
  }

  @Test
  void yearsThatTheTextSpeaksOfAreFound() throws IOException, InterruptedException {
    assertEquals(
        facts.withTitle("OpenAI May Buy").get("id").asText(),
        only(facts, "mentions=2030&not-mentions=2032"));
    assertEquals(facts.withTitle("Many Models").get("id").asText(), only(facts, "mentions=2032"));
  }

  private static String only(SeedFacts facts, String query)
      throws IOException, InterruptedException {
    return String.join(" ", facts.ids(query));
  }
}
