package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.backfile.alerts.Tidings;
import org.backfile.query.Address;
import org.backfile.query.Facet;
import org.backfile.query.SearchRequest;
import org.backfile.settings.Setting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Real news articles, which only development machines have. Their index stays in the build folder:
 * the index command passes over what it holds. {@code -Darticles=5000 -Dstates=1000} is the long
 * run, which takes many minutes the first time.
 */
@Tag("shared")
class SharedNewsIT {
  private static final int ARTICLES = Integer.getInteger("articles", 2_000);
  private static final int STATES = Integer.getInteger("states", 150);
  private static final int COMMANDS = STATES / 10;
  private static final int SAVED = Integer.getInteger("saved", 500);
  private static final int LONGEST_FILE = 300;
  private static final Map<String, String> NO_HURRY = Map.of("BACKFILE_DEADLINE", "60000");
  private static final Path FOLDER = Path.of("target/shared-news");
  private static final Pattern RESULT = Pattern.compile("<h3[^>]*><a href=\"/articles/([^\"?]+)");

  private static RunningBackfile backfile;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final RandomQueries queries = new RandomQueries(random);
  private final Map<Facet, List<String>> seen = new TreeMap<>();

  @BeforeAll
  static void index() throws IOException {
    Path news = Path.of(System.getProperty("shared"), "eval/news/articles.jsonl.gz");
    Path sample = FOLDER.resolve("news/sample.jsonl");
    Files.createDirectories(sample.getParent());
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(news)), StandardCharsets.UTF_8))) {
      Files.write(sample, lines.lines().limit(ARTICLES).toList(), StandardCharsets.UTF_8);
    }
    forgetWhatWasKept();
    backfile = RunningBackfile.over(FOLDER, sample);
  }

  /** Searches that earlier runs saved would fill the drawer. */
  private static void forgetWhatWasKept() throws IOException {
    Path data = FOLDER.resolve("data");
    if (Files.exists(data)) {
      try (Stream<Path> files = Files.walk(data)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  @AfterAll
  static void stop() {
    backfile.close();
  }

  @Test
  void everyArticleIsFound() throws IOException, InterruptedException {
    assertEquals(ARTICLES, search("copies=each").get("total").asInt());
  }

  @Test
  void everyStateIsTheSameInEveryForm() throws IOException, InterruptedException {
    long deadline = Long.parseLong(Setting.DEADLINE.fallback());
    int partial = 0;
    for (int i = 0; i < STATES; i++) {
      String state = randomState();
      String which = "seed " + seed + ", state " + i + ": " + state;
      JsonNode json = search(state);
      learn(json);
      assertTrue(json.get("tookMillis").asLong() <= 2 * deadline, which + " took " + took(json));
      String address = json.get("address").asText();
      SearchRequest request = Address.readQuery(state).request();
      assertEquals(Address.of(request), address, which);
      assertEquals(request, Address.readQuery(query(address)).request(), which);
      if (json.get("partial").asBoolean()) {
        partial++;
        assertTrue(json.get("approximate").asBoolean(), which);
        continue;
      }
      List<String> ids = ids(json.get("hits"), "id");
      assertEquals(ids, pageIds(body("/search?" + state)), which);
      assertEquals(ids, pageIds(body(address)), which + ", its own address");
      JsonNode feed = RunningBackfile.parse(body("/feed.json?" + state));
      assertEquals(ids, feedIds(feed), which);
      sameInAFile(json, state, which);
      sameAfterTheClick(json, which);
    }
    assertTrue(partial < STATES / 20, "seed " + seed + ": " + partial + " states were partial");
  }

  private static String took(JsonNode json) {
    return json.get("tookMillis") + " ms";
  }

  /** A file holds the whole result, of which the page shows a stretch. */
  private static void sameInAFile(JsonNode json, String state, String which)
      throws IOException, InterruptedException {
    int total = json.get("total").asInt();
    if (total > LONGEST_FILE) {
      return;
    }
    List<String> whole = new ArrayList<>();
    for (String line : body("/export.jsonl?" + state).lines().toList()) {
      whole.add(RunningBackfile.parse(line).get("id").asText());
    }
    assertEquals(total, whole.size(), which);
    int size = json.get("size").asInt();
    int start = (int) Math.min(total, (json.get("page").asInt() - 1L) * size);
    List<String> stretch = whole.subList(start, Math.min(total, start + size));
    assertEquals(ids(json.get("hits"), "id"), stretch, which);
  }

  /** The count of a value is what a click on it finds. */
  private void sameAfterTheClick(JsonNode json, String which)
      throws IOException, InterruptedException {
    for (int i = 0; i < 2; i++) {
      Facet facet = any(List.of(Facet.values()));
      JsonNode values = json.get("facets").get(facet.key()).get("values");
      if (values.isEmpty()) {
        continue;
      }
      JsonNode value = values.get(random.nextInt(values.size()));
      SearchRequest request = Address.readQuery(query(json.get("address").asText())).request();
      boolean all = request.filters().matchAll().contains(facet);
      boolean chosen = value.get("chosen").asBoolean() || value.get("excluded").asBoolean();
      if (chosen || (!all && !request.filters().chosen(facet).isEmpty())) {
        continue;
      }
      JsonNode clicked = RunningBackfile.parse(body("/api/v1" + value.get("address").asText()));
      assertEquals(
          value.get("count").asLong(),
          clicked.get("total").asLong(),
          which + ", click on " + facet.key() + " " + value);
    }
  }

  @Test
  void theTerminalGivesTheSameIds() throws IOException, InterruptedException {
    for (int i = 0; i < COMMANDS; i++) {
      String state = randomState();
      JsonNode json = search(state);
      learn(json);
      if (!json.get("partial").asBoolean()) {
        String which = "seed " + seed + ", state " + i + ": " + state;
        RunningBackfile.Printed printed = backfile.command(arguments(state));
        assertEquals(0, printed.code(), which + " " + printed.err());
        JsonNode terminal = RunningBackfile.parse(printed.out());
        assertEquals(ids(json.get("hits"), "id"), ids(terminal.get("hits"), "id"), which);
      }
    }
  }

  private static String[] arguments(String state) {
    List<String> arguments = new ArrayList<>(List.of("search", "--json"));
    List<String> words = new ArrayList<>();
    Address.decodedKeys(state)
        .forEach(
            (key, values) -> {
              if (key.equals("q")) {
                words.add("--");
                words.addAll(values);
              } else {
                values.forEach(value -> arguments.addAll(List.of("--" + key, value)));
              }
            });
    arguments.addAll(words);
    return arguments.toArray(String[]::new);
  }

  @Test
  void everySavedSearchIsTheSameInEveryFormAndInItsAlert() throws Exception {
    for (int i = 0; i < STATES / 10; i++) {
      learn(search(randomState()));
    }
    List<String> states =
        Stream.generate(() -> randomState().replaceFirst("(^|&)page=\\d+", ""))
            .limit(SAVED)
            .toList();
    try (RunningBackfile patient = RunningBackfile.in(FOLDER, NO_HURRY);
        ExecutorService beside = Executors.newSingleThreadExecutor()) {
      SavedForms forms = new SavedForms(patient);
      Future<List<Tidings.Told>> alerts =
          beside.submit(() -> Tidings.of(Path.of(backfile.index()), states));
      for (int i = 0; i < SAVED; i++) {
        forms.assertSame("seed " + seed + ", saved " + i, "/search?" + states.get(i));
      }
      for (int i = 0; i < SAVED; i++) {
        String which = "seed " + seed + ", alert " + i + ": " + states.get(i);
        sameInItsAlert(alerts.get().get(i), states.get(i), which);
      }
    }
  }

  /** An alert tells one article of each story, and names the copies of it. */
  private static void sameInItsAlert(Tidings.Told told, String state, String which)
      throws IOException, InterruptedException {
    List<String> named = new ArrayList<>(told.articles());
    named.addAll(told.copies());
    String whole = body("/export.jsonl?" + state.replace("&copies=each", "") + "&copies=each");
    List<String> each = new ArrayList<>();
    for (String line : whole.lines().toList()) {
      each.add(RunningBackfile.parse(line).get("id").asText());
    }
    Set<String> missing = new TreeSet<>(each);
    named.forEach(missing::remove);
    Set<String> foreign = new TreeSet<>(named);
    each.forEach(foreign::remove);
    assertEquals(Set.of(), missing, () -> which + ", not told of " + each.size());
    assertEquals(Set.of(), foreign, () -> which + ", told and not found");
    assertEquals(each.size(), named.size(), () -> which + ", told twice");
  }

  /** Keys of an address, with values that earlier answers showed. */
  private String randomState() {
    Map<String, String> state = new LinkedHashMap<>();
    String query = queries.next();
    if (!query.isEmpty()) {
      state.put("q", query);
    }
    for (int i = random.nextInt(4); i > 0 && !seen.isEmpty(); i--) {
      Facet facet = any(List.copyOf(seen.keySet()));
      boolean out = random.nextInt(5) == 0;
      if (!state.containsKey(out ? facet.key() : "not-" + facet.key())) {
        state.put((out ? "not-" : "") + facet.key(), any(seen.getOrDefault(facet, List.of())));
        if (facet.canMatchAll() && !out && random.nextInt(3) == 0) {
          state.put("match-" + facet.key(), "all");
        }
      }
    }
    if (random.nextInt(6) == 0) {
      state.put("from", String.valueOf(2010 + random.nextInt(10)));
    }
    put(state, "sort", 3, List.of("newest", "oldest", "title"));
    put(state, "page", 5, List.of("2", "3", "7"));
    put(state, "size", 6, List.of("20", "50"));
    put(state, "copies", 3, List.of("each"));
    return String.join(
        "&", state.keySet().stream().map(k -> k + "=" + Address.encode(of(state, k))).toList());
  }

  private static String of(Map<String, String> state, String key) {
    return state.getOrDefault(key, "");
  }

  private void put(Map<String, String> state, String key, int seldom, List<String> values) {
    if (random.nextInt(seldom) == 0) {
      state.put(key, any(values));
    }
  }

  private void learn(JsonNode json) {
    for (Facet facet : Facet.values()) {
      for (JsonNode value : json.get("facets").get(facet.key()).get("values")) {
        List<String> known = seen.computeIfAbsent(facet, f -> new ArrayList<>());
        if (known.size() < 500) {
          known.add(value.get("value").asText());
        }
      }
    }
  }

  private static JsonNode search(String state) throws IOException, InterruptedException {
    return RunningBackfile.parse(body("/api/v1/search?" + state));
  }

  private static String body(String address) throws IOException, InterruptedException {
    HttpResponse<String> answer = backfile.get(address);
    assertEquals(200, answer.statusCode(), address);
    return answer.body();
  }

  private static String query(String address) {
    return address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
  }

  private static List<String> ids(JsonNode hits, String name) {
    List<String> ids = new ArrayList<>();
    hits.forEach(hit -> ids.add(hit.get(name).asText()));
    return ids;
  }

  private static List<String> feedIds(JsonNode feed) {
    return ids(feed.get("items"), "url").stream()
        .map(address -> address.replaceAll("^.*/articles/|[?].*", ""))
        .toList();
  }

  private static List<String> pageIds(String html) {
    Matcher result = RESULT.matcher(html);
    return result.results().map(found -> found.group(1)).toList();
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
