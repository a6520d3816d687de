package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.query.Address;
import org.junit.jupiter.api.Test;

/** What must be found in five articles about one partnership, whoever wrote them. */
interface SeedFacts {
  Map<String, String> TYPES =
      Map.of(
          "Sam Altman", "person",
          "Amazon", "organization",
          "Anthropic", "organization",
          "Oracle", "organization",
          "Google", "organization",
          "Inflection AI", "organization",
          "Mustafa Suleyman", "person",
          "Donald Trump", "person");
  Set<String> NO_NAMES =
      Set.of(
          "ai",
          "agi",
          "ceo",
          "mou",
          "pr",
          "api",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "president",
          "partnership",
          "companies",
          "regulators",
          "artificial intelligence");

  /** Serves the five articles and nothing else. */
  RunningBackfile backfile();

  /** The articles whose text or title holds these words as they are. */
  private List<JsonNode> holding(String words) throws IOException, InterruptedException {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode article : articles()) {
      if ((article.get("title").asText() + "\n" + article.get("body").asText()).contains(words)) {
        found.add(article);
      }
    }
    return found;
  }

  default List<JsonNode> articles() throws IOException, InterruptedException {
    List<JsonNode> articles = new ArrayList<>();
    for (JsonNode hit : backfile().json("/api/v1/search").get("hits")) {
      articles.add(backfile().json("/api/v1/articles/" + hit.get("id").asText()));
    }
    return articles;
  }

  @Test
  default void bothFirmsAreInAllFive() throws IOException, InterruptedException {
    assertEquals(5, total("entity=Microsoft"));
    assertEquals(5, total("entity=OpenAI"));
  }

  @Test
  default void namesAreFoundWhereTheyStand() throws IOException, InterruptedException {
    for (Map.Entry<String, String> name : TYPES.entrySet()) {
      Set<String> expected = new HashSet<>();
      for (JsonNode article : holding(name.getKey())) {
        expected.add(article.get("id").asText());
        JsonNode entity = entity(article, name.getKey());
        assertEquals(name.getValue(), entity.get("type").asText(), name.getKey());
      }
      assertFalse(expected.isEmpty(), name.getKey() + " is in none of the articles");
      Set<String> found = ids("entity=" + Address.encode(name.getKey()));
      assertTrue(found.containsAll(expected), name.getKey() + ": " + found);
    }
  }

  private static JsonNode entity(JsonNode article, String name) {
    for (JsonNode entity : article.get("entities")) {
      if (entity.get("name").asText().equals(name)) {
        return entity;
      }
    }
    throw new AssertionError(name + " is not among the entities of " + article.get("id"));
  }

  @Test
  default void nothingGenericIsAnEntity() throws IOException, InterruptedException {
    for (JsonNode article : articles()) {
      for (JsonNode entity : article.get("entities")) {
        String name = entity.get("name").asText();
        assertFalse(NO_NAMES.contains(name.toLowerCase(Locale.ROOT)), name);
      }
    }
  }

  @Test
  default void topicsOfTheFiveDiffer() throws IOException, InterruptedException {
    Map<Set<String>, String> seen = new HashMap<>();
    for (JsonNode article : articles()) {
      Set<String> paths = new HashSet<>();
      article.get("topics").forEach(topic -> paths.add(topic.get("path").asText()));
      String id = article.get("id").asText();
      assertEquals(null, seen.put(paths, id), id + " has the topics of another: " + paths);
    }
  }

  default void isNeverSupportive(String titlePart) throws IOException, InterruptedException {
    assertNotEquals("supportive", stance(titlePart));
  }

  private String stance(String titlePart) throws IOException, InterruptedException {
    return withTitle(titlePart).get("stance").get("value").asText();
  }

  default JsonNode withTitle(String part) throws IOException, InterruptedException {
    return articles().stream()
        .filter(article -> article.get("title").asText().contains(part))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No title holds " + part));
  }

  @Test
  default void evidenceStandsInTheText() throws IOException, InterruptedException {
    for (JsonNode article : articles()) {
      for (JsonNode entity : article.get("entities")) {
        for (JsonNode mention : entity.get("mentions")) {
          String words = words(article, mention);
          String normal = words.replace('\u2019', '\'').replace('\u2011', '-');
          boolean named =
              Stream.concat(
                      Stream.of(entity.get("name").asText()),
                      Stream.iterate(0, i -> i + 1)
                          .limit(entity.get("aliases").size())
                          .map(i -> entity.get("aliases").get(i).asText()))
                  .anyMatch(name -> name.equalsIgnoreCase(normal));
          assertTrue(named, entity.get("name") + " is said to stand in: " + words);
        }
      }
      for (JsonNode stance : article.get("stances")) {
        for (JsonNode evidence : stance.get("evidence")) {
          assertFalse(words(article, evidence.get("sentence")).isBlank());
        }
      }
    }
  }

  private static String words(JsonNode article, JsonNode passage) {
    String text = article.get(passage.get("part").asText()).asText();
    return text.substring(passage.get("start").asInt(), passage.get("end").asInt());
  }

  default Set<String> ids(String query) throws IOException, InterruptedException {
    Set<String> ids = new HashSet<>();
    backfile()
        .json("/api/v1/search?size=100&" + query)
        .get("hits")
        .forEach(hit -> ids.add(hit.get("id").asText()));
    return ids;
  }

  @Test
  default void allFiveAreUndated() throws IOException, InterruptedException {
    assertEquals(5, total(""));
    assertEquals(5, total("published=undated"));
  }

  default int total(String query) throws IOException, InterruptedException {
    return backfile().json("/api/v1/search?" + query).get("total").asInt();
  }
}
