package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.backfile.desk.EachDatabase;
import org.backfile.desk.SavedForm;
import org.backfile.query.Address;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SavedFormsTest {
  private static final int ARTICLES = 40;
  private static final int SEARCHES = 15;
  private static final List<String> WORDS =
      List.of("government", "election", "climate", "tax", "police", "court", "oil", "women");
  private static final List<String> FILTERS =
      List.of(
          "",
          "&source=The+Gull",
          "&not-source=The+Gull",
          "&from=2015&to=2020",
          "&published=undated&published=2018",
          "&sort=oldest",
          "&sort=title&size=20",
          "&copies=each&size=50");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void everyFormOfARandomSavedSearchHoldsTheSameSet(EachDatabase database) throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Path archive = Files.createDirectories(folder.resolve("archive"));
    for (int i = 0; i < ARTICLES; i++) {
      write(archive.resolve("a" + i + ".md"), random);
    }
    try (RunningBackfile backfile = RunningBackfile.over(folder, database, archive)) {
      SavedForms forms = new SavedForms(backfile);
      RandomQueries queries = new RandomQueries(random);
      long results = 0;
      for (int i = 0; i < SEARCHES; i++) {
        String filters = FILTERS.get(random.nextInt(FILTERS.size()));
        String address = "/search?q=" + Address.encode(queries.next()) + filters;
        results += forms.assertSame("seed " + seed + " search " + i, address);
      }
      results += forms.assertSame("seed " + seed + " everything", "/search?copies=each");
      assertTrue(results >= ARTICLES, "seed " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void eachFormIsMadeOnceUntilWhatItHoldsIsAnother(EachDatabase database) throws Exception {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    Files.writeString(archive.resolve("one.md"), "# Ferry\n\nThe ferry sailed.\n");
    try (RunningBackfile backfile = RunningBackfile.over(folder, database, archive)) {
      backfile.send("POST", "/api/v1/saved", "{\"name\": \"Ferries\", \"address\": \"q=ferry\"}");
      JsonNode token =
          RunningBackfile.parse(
              backfile.send("POST", "/api/v1/saved/ferries/tokens", "{\"form\": \"page\"}").body());
      List<String> forms = new ArrayList<>(List.of(token.get("address").asText(), "/search.json"));
      for (SavedForm form : SavedForm.values()) {
        if (form != SavedForm.PAGE) {
          forms.add("/saved/ferries" + form.path());
        }
      }
      Map<String, String> tags = tags(backfile, forms, Map.of());
      backfile.command("index", archive.toString());
      assertKnown(backfile, tags);
      Files.writeString(archive.resolve("two.md"), "# Ferry again\n\nThe ferry came back.\n");
      backfile.command("index", archive.toString());
      tags = tags(backfile, forms, tags);
      String id = backfile.json("/search.json?q=again").at("/hits/0/id").asText();
      String topic = "{\"kind\": \"add\", \"aspect\": \"topic\", \"to\": \"trade/boats\"";
      backfile.send("POST", "/api/v1/corrections", topic + ", \"article\": \"" + id + "\"}");
      tags = tags(backfile, forms, tags);
      String put = "/api/v1/collections/" + collection(backfile) + "/articles";
      backfile.send("PUT", "/api/v1/saved/ferries", "{\"address\": \"collection=boats\"}");
      tags = tags(backfile, forms, tags);
      backfile.send("POST", put, "{\"articles\": [\"" + id + "\"]}");
      tags = tags(backfile, forms, tags);
      backfile.send("DELETE", put + "/" + id, "");
      tags(backfile, forms, tags);
    }
  }

  private static String collection(RunningBackfile backfile) throws Exception {
    HttpResponse<String> made =
        backfile.send("POST", "/api/v1/collections", "{\"name\": \"Boats\"}");
    return RunningBackfile.parse(made.body()).get("slug").asText();
  }

  /** The tags of all, none of which is the one before; who has them is told so. */
  private static Map<String, String> tags(
      RunningBackfile backfile, List<String> paths, Map<String, String> before) throws Exception {
    // Feeds and pages see by then what the files see at once.
    backfile.json("/api/v1/corrections");
    Map<String, String> tags = new TreeMap<>();
    for (String path : paths) {
      HttpResponse<String> answer =
          backfile.ask("GET", path, "If-None-Match", before.getOrDefault(path, "\"none\""));
      assertEquals(200, answer.statusCode(), path);
      tags.put(path, answer.headers().firstValue("ETag").orElseThrow());
      assertNotEquals(before.get(path), tags.get(path), path);
    }
    assertKnown(backfile, tags);
    return tags;
  }

  private static void assertKnown(RunningBackfile backfile, Map<String, String> tags)
      throws Exception {
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      for (String method : List.of("GET", "HEAD")) {
        HttpResponse<String> again =
            backfile.ask(method, tag.getKey(), "If-None-Match", tag.getValue());
        assertEquals(304, again.statusCode(), method + " " + tag.getKey());
        assertEquals("", again.body());
        assertEquals(tag.getValue(), again.headers().firstValue("ETag").orElseThrow());
      }
    }
  }

  private static void write(Path file, Random random) throws Exception {
    StringBuilder text = new StringBuilder("---\ntitle: 'On ");
    text.append(word(random)).append("'\nsource: '");
    text.append(random.nextBoolean() ? "The Gull" : "The Courier").append("'\n");
    if (random.nextInt(4) > 0) {
      text.append("published: ").append(2012 + random.nextInt(12)).append("-03-01\n");
    }
    text.append("---\n");
    for (int i = 0; i < 12; i++) {
      text.append("The ").append(word(random)).append(" and the ").append(word(random));
      text.append(" were spoken of.\n");
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
