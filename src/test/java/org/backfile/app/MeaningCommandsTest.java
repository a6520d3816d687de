package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.backfile.app.RunningBackfile.Printed;
import org.backfile.indexing.PassageKeeper;
import org.backfile.settings.Setting;
import org.backfile.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The switch on the command line. */
class MeaningCommandsTest {
  private static final String OTHER_WORDS = "flooded homes";

  @TempDir Path folder;

  private Path articles;

  @BeforeEach
  void twoArticles() throws IOException {
    articles = Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        articles.resolve("flood.txt"),
        "River bursts its banks\n\nHeavy rain made the river rise. Homes stood under water.\n");
    Files.writeString(
        articles.resolve("match.txt"),
        "Rovers win the cup\n\nThe striker scored twice. The team lifted the cup.\n");
  }

  private Printed run(int code, String... arguments) {
    Printed printed = RunningBackfile.command(folder, arguments);
    assertEquals(code, printed.code(), printed.toString());
    return printed;
  }

  private JsonNode json(String... arguments) throws IOException {
    return RunningBackfile.parse(run(0, arguments).out());
  }

  private String state() throws IOException {
    return json("status", "--vectors", "--json").at("/details/meaning").asText();
  }

  @Test
  void indexReadsForMeaningAndSearchFindsByIt() throws IOException {
    run(0, "index", "--vectors", articles.toString());
    assertEquals("covers 2 of 2", state());
    JsonNode answer = json("search", "--vectors", "--json", OTHER_WORDS);
    assertEquals(0, answer.get("total").asInt());
    assertEquals(0, answer.get("hits").size());
    JsonNode near = answer.at("/near/0");
    assertEquals("River bursts its banks", near.get("title").asText());
    assertEquals("meaning", near.get("by").asText());
    assertTrue(near.at("/snippets/0/text").asText().contains("Homes stood under water"));
    assertEquals(0, near.at("/snippets/0/marks").size());
    String told = run(0, "search", "--vectors", OTHER_WORDS).out();
    assertTrue(told.contains("near in meaning:"), told);
  }

  @Test
  void nothingIsReadNorFoundByMeaningUnlessItIsSwitchedOn() throws IOException {
    run(0, "index", articles.toString());
    assertFalse(Files.exists(folder.resolve("index/meaning")));
    assertEquals("covers 0 of 2", state());
    assertEquals(0, json("search", "--json", OTHER_WORDS).get("near").size());
    assertTrue(json("status", "--json").at("/details/meaning").isMissingNode());
    run(0, "index", "--vectors", articles.toString());
    assertEquals(0, json("search", "--json", OTHER_WORDS).get("near").size());
    assertEquals(0, json("search", "--vectors=off", "--json", OTHER_WORDS).get("near").size());
  }

  @Test
  void whatServesKeepsUpWithTheIndex() throws Exception {
    run(0, "index", articles.toString());
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    given.put(Setting.INDEX, folder.resolve("index").toString());
    given.put(Setting.VECTORS, "on");
    Settings settings = Settings.of(given, Map.of(), null);
    try (PassageKeeper keeper = new PassageKeeper(Wiring.passages(settings).orElseThrow())) {
      keeper.start();
      assertReached("covers 2 of 2");
      Files.writeString(
          articles.resolve("bank.txt"), "Bank lends\n\nThe bank gives young firms credit.\n");
      Files.delete(articles.resolve("match.txt"));
      Files.delete(articles.resolve("flood.txt"));
      run(0, "index", articles.toString());
      assertReached("covers 1 of 1");
    }
  }

  private void assertReached(String state) throws Exception {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!state().equals(state) && System.nanoTime() < end) {
      Thread.sleep(200);
    }
    assertEquals(state, state());
  }
}
