package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.backfile.query.Address;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand real news articles, which only development machines have. */
@Tag("shared")
class SharedNewsIT {
  private static final int ARTICLES = 2_000;
  private static final int STATES = 1_000;
  private static final List<String> FACETS =
      List.of("entity", "topic", "stance", "source", "published", "mentions", "author", "toward");
  private static final List<String> WORDS =
      List.of("government", "\"united states\"", "elect*", "climate OR health", "-trump", "tax");
  private static final Pattern RESULT = Pattern.compile("<h3[^>]*><a href=\"/articles/([^\"?]+)");

  @TempDir static Path folder;

  private static RunningBackfile backfile;

  @BeforeAll
  static void index() throws IOException {
    Path news = Path.of(System.getProperty("shared"), "eval/news/articles.jsonl.gz");
    Path sample = folder.resolve("news/sample.jsonl");
    Files.createDirectories(sample.getParent());
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(news)), StandardCharsets.UTF_8))) {
      Files.write(sample, lines.lines().limit(ARTICLES).toList(), StandardCharsets.UTF_8);
    }
    backfile = RunningBackfile.over(folder, sample);
  }

  @AfterAll
  static void stop() {
    backfile.close();
  }

  @Test
  void everyArticleIsFound() throws IOException, InterruptedException {
    assertEquals(ARTICLES, backfile.json("/api/v1/search").get("total").asInt());
  }

  @Test
  void everyCountIsTheNumberOfResultsAfterTheClick() throws IOException, InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < STATES; i++) {
      List<String> state = randomState(random);
      String facet = FACETS.get(random.nextInt(FACETS.size()));
      JsonNode values = search(state).get("facets").get(facet).get("values");
      if (values.isEmpty()) {
        continue;
      }
      JsonNode value = values.get(random.nextInt(values.size()));
      if (value.get("excluded").asBoolean()) {
        continue;
      }
      List<String> clicked = new ArrayList<>(state);
      clicked.removeIf(key -> key.startsWith(facet + "="));
      clicked.add(facet + "=" + Address.encode(value.get("value").asText()));
      assertEquals(
          value.get("count").asLong(),
          search(clicked).get("total").asLong(),
          "seed " + seed + ": " + facet + " " + value + " at " + state);
      if (state.stream().noneMatch(key -> key.startsWith(facet + "="))) {
        assertEquals(
            value.get("count").asLong(),
            backfile.json("/api/v1" + value.get("address").asText()).get("total").asLong(),
            "seed " + seed + ": the address of " + value);
      }
    }
  }

  @Test
  void pageJsonAndTerminalGiveTheSameIds() throws IOException, InterruptedException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < STATES; i++) {
      List<String> state = randomState(random);
      List<String> json = ids(search(state));
      List<String> page = pageIds(backfile.get("/search?" + String.join("&", state)).body());
      assertEquals(json, page, "seed " + seed + ": page at " + state);
      RunningBackfile.Printed printed = backfile.command(arguments(state));
      assertEquals(0, printed.code(), "seed " + seed + ": " + state + " " + printed.err());
      List<String> terminal = ids(RunningBackfile.parse(printed.out()));
      assertEquals(json, terminal, "seed " + seed + ": terminal at " + state);
    }
  }

  private static String[] arguments(List<String> state) {
    List<String> arguments = new ArrayList<>(List.of("search", "--json"));
    for (String key : state) {
      String name = key.substring(0, key.indexOf('='));
      String value =
          java.net.URLDecoder.decode(key.substring(key.indexOf('=') + 1), StandardCharsets.UTF_8);
      arguments.addAll(name.equals("q") ? List.of("--", value) : List.of("--" + name, value));
    }
    return arguments.toArray(String[]::new);
  }

  /** Some keys of an address, made by choosing among the values that a search shows. */
  private static List<String> randomState(Random random) throws IOException, InterruptedException {
    Set<String> state = new LinkedHashSet<>();
    int choices = random.nextInt(4);
    for (int i = 0; i < choices; i++) {
      String facet = FACETS.get(random.nextInt(FACETS.size()));
      JsonNode values = search(List.copyOf(state)).get("facets").get(facet).get("values");
      if (!values.isEmpty()) {
        String value = values.get(random.nextInt(values.size())).get("value").asText();
        String choice = facet + "=" + Address.encode(value);
        boolean leaveOut = random.nextInt(5) == 0;
        if (!state.contains(leaveOut ? choice : "not-" + choice)) {
          state.add(leaveOut ? "not-" + choice : choice);
        }
      }
    }
    if (random.nextInt(4) == 0) {
      state.add("from=" + (2010 + random.nextInt(10)));
    }
    if (random.nextInt(4) == 0) {
      state.add("sort=" + List.of("newest", "oldest", "title").get(random.nextInt(3)));
    }
    List<String> keys = new ArrayList<>(state);
    if (random.nextInt(2) == 0) {
      keys.add("q=" + Address.encode(WORDS.get(random.nextInt(WORDS.size()))));
    }
    return keys;
  }

  private static JsonNode search(List<String> state) throws IOException, InterruptedException {
    return backfile.json("/api/v1/search?" + String.join("&", state));
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
    return ids;
  }

  private static List<String> pageIds(String html) {
    List<String> ids = new ArrayList<>();
    Matcher result = RESULT.matcher(html);
    while (result.find()) {
      ids.add(result.group(1));
    }
    return ids;
  }
}
