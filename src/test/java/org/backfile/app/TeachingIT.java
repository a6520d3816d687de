package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom teaches Backfile its names and topics, indexes again, and sees both. */
class TeachingIT {
  private static final List<String> KEEPERS =
      List.of(
          "Keeper leaves Harl light. He polished the lens each morning for thirty years.",
          "New lens for the lighthouse at Dunmarrow. The glass was shipped in straw.",
          "Lighthouse opens its stairs. A hundred and twenty steps lead to the lamp room.",
          "Storm breaks the lantern at Pell rock. The light was dark for three nights.",
          "Automatic lamp replaces the last keeper. The beam turns without anyone in the tower.",
          "Tower of Brannow light gets white paint. Painters hang from ropes above the surf.",
          "Foghorn sounds for the last time. The keeper's family listened from the rocks.",
          "Volunteers save a beacon from ruin. They rebuilt the lantern and relit the lamp.");

  @TempDir Path folder;

  @BeforeEach
  void articles() throws IOException {
    write(
        "paper/lamp.txt",
        "Lamp relit on Skerrin rock",
        "The lamp of the lighthouse on Skerrin rock burns again. Keepers carried the new lens up"
            + " ninety steps.");
    write(
        "paper/ferry.txt",
        "Ferry to Ostrand runs aground",
        "The evening ferry ran aground with forty people on board. The harbour board of Velmouth"
            + " said that the tide had turned early.");
    write(
        "paper/office.txt",
        "QVX opens an office in Velmouth",
        "QVX, the maker of pumps, opened an office in Velmouth on Monday.");
    write(
        "paper/pumps.txt",
        "Quorvex Labs sells pumps to Chile",
        "Quorvex Labs will deliver two hundred pumps to Chile. Chief Morning Tide reports it.");
  }

  @Test
  void namesAndTopicsOfTheNewsroomAreSeenInTheFacets() throws IOException, InterruptedException {
    try (RunningBackfile untaught = index()) {
      assertFalse(values(untaught, "entity").contains("Quorvex"));
      assertFalse(values(untaught, "topic").contains("lighthouses"));
    }
    teach();
    try (RunningBackfile taught = index()) {
      JsonNode facets = taught.json("/api/v1/search").get("facets");
      assertEquals(2, count(facets, "entity", "Quorvex"));
      assertEquals(1, count(facets, "topic", "lighthouses"));
      assertEquals(1, count(facets, "topic", "local/harbour"));
      assertTrue(values(taught, "entity").stream().noneMatch(name -> name.contains("Tide")));
      String page = taught.get("/search").body();
      for (String value : List.of("Quorvex", "lighthouses", "harbour")) {
        assertTrue(page.contains(value), value);
      }
      assertSaysWhereItComesFrom(taught);
    }
  }

  private void assertSaysWhereItComesFrom(RunningBackfile taught)
      throws IOException, InterruptedException {
    JsonNode name = found(taught, "entity=Quorvex", "entities", "name", "Quorvex");
    assertEquals("person", name.get("provenance").get("kind").asText());
    JsonNode topic = found(taught, "topic=lighthouses", "topics", "path", "lighthouses");
    assertTrue(topic.get("provenance").get("detail").asText().contains("topics.txt"));
    assertFalse(topic.get("evidence").isEmpty());
  }

  @Test
  void aSlipInAListIsNamedWithItsLine() throws IOException {
    for (String list : List.of("names.txt", "topics.txt", "cues.txt")) {
      Path file = folder.resolve("data").resolve(list);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "# ours\n\nthis is not a line of the list\n");
      RunningBackfile.Printed printed =
          RunningBackfile.command(folder, "index", folder.resolve("paper").toString());
      assertEquals(2, printed.code(), list);
      assertTrue(printed.err().contains(list), printed.err());
      assertTrue(printed.err().contains("line 3"), printed.err());
      Files.delete(file);
    }
  }

  private void teach() throws IOException {
    for (int i = 0; i < KEEPERS.size(); i++) {
      String[] parts = KEEPERS.get(i).split("\\. ", 2);
      write("data/keepers/" + i + ".txt", parts[0], parts[1]);
    }
    Files.writeString(
        folder.resolve("data/names.txt"),
        """
        # names of the beat
        Quorvex | organization | Quorvex Labs, QVX
        ! Morning Tide
        """);
    Files.writeString(
        folder.resolve("data/topics.txt"),
        """
        lighthouses @ keepers
        local/harbour | quay^2, ferry, "harbour board"^2
          ~ News of the port: ships, quays, ferries and the harbour board.
        """);
  }

  private RunningBackfile index() {
    return RunningBackfile.over(folder, folder.resolve("paper"));
  }

  private static JsonNode found(
      RunningBackfile backfile, String search, String list, String key, String value)
      throws IOException, InterruptedException {
    JsonNode hit = backfile.json("/api/v1/search?" + search).get("hits").get(0);
    JsonNode article = backfile.json("/api/v1/articles/" + hit.get("id").asText());
    for (JsonNode each : article.get(list)) {
      if (each.get(key).asText().equals(value)) {
        return each;
      }
    }
    throw new AssertionError(value + " is not in " + article.get(list));
  }

  private static Set<String> values(RunningBackfile backfile, String facet)
      throws IOException, InterruptedException {
    Set<String> values = new TreeSet<>();
    backfile
        .json("/api/v1/search")
        .get("facets")
        .get(facet)
        .get("values")
        .forEach(value -> values.add(value.get("value").asText()));
    return values;
  }

  private static int count(JsonNode facets, String facet, String wanted) {
    for (JsonNode value : facets.get(facet).get("values")) {
      if (value.get("value").asText().equals(wanted)) {
        return value.get("count").asInt();
      }
    }
    return 0;
  }

  private void write(String file, String title, String body) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, title + "\n\n" + body + "\n");
  }
}
