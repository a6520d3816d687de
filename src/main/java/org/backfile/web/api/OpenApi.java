package org.backfile.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/**
 * The description of the API as OpenAPI 3.1. Each part of the API is described in a file of its
 * own, in the short form of {@link Shapes}; what the program declares elsewhere is taken from
 * there.
 */
public final class OpenApi {
  private static final String ABOUT =
      "Where people sign in, a program shows a key that somebody made for it:"
          + " Authorization: Bearer bf_… (see /account). What is refused or fails is"
          + " application/problem+json and says what to do. What has an ETag is answered with 304"
          + " to who sends it as If-None-Match while nothing changed. Addresses in answers stand"
          + " without scheme and host.";
  private static final String KEY = "key";

  private final ObjectNode document = JsonNodeFactory.instance.objectNode();
  private final Map<String, String> rights;

  private OpenApi(Map<String, String> rights) {
    this.rights = rights;
  }

  /**
   * The whole document.
   *
   * @param rights what a person must be allowed to do, by method and path such as {@code GET /x};
   *     none for what is given to anyone
   */
  public static ObjectNode document(String version, Map<String, String> rights) {
    OpenApi api = new OpenApi(rights);
    api.document.put("openapi", "3.1.0");
    api.document
        .putObject("info")
        .put("title", "Backfile")
        .put("version", version)
        .put("summary", "The search engine for a newsroom’s own archive.")
        .put("description", ABOUT);
    // Either is enough: nobody shows a key where nobody signs in.
    api.document.putArray("security").add(api.document.objectNode()).addObject().putArray(KEY);
    api.document.putArray("tags");
    api.document.putObject("paths");
    api.addWords();
    Parts.all().forEach(api::add);
    return api.document;
  }

  private void addWords() {
    ObjectNode components = document.putObject("components");
    components
        .putObject("securitySchemes")
        .putObject(KEY)
        .put("type", "http")
        .put("scheme", "bearer");
    ObjectNode schemas = components.putObject("schemas");
    Vocabulary.words()
        .forEach(
            (name, words) -> {
              ArrayNode all = schemas.putObject(name).put("type", "string").putArray("enum");
              words.forEach(all::add);
            });
    ObjectNode parameters = components.putObject("parameters");
    Vocabulary.searchKeys().forEach((name, key) -> parameters.set("search." + name, key));
  }

  private void add(JsonNode part) {
    String tag = part.get("title").textValue();
    document
        .withArray("tags")
        .addObject()
        .put("name", tag)
        .put("description", part.get("about").textValue());
    ObjectNode schemas = document.withObject("/components/schemas");
    part.path("shapes").properties().forEach(s -> schemas.set(s.getKey(), Shapes.of(s.getValue())));
    for (Map.Entry<String, JsonNode> written : part.get("operations").properties()) {
      String[] words = written.getKey().split(" ", 2);
      ObjectNode operation =
          new Operation(written.getValue(), part.path("places"), words[1]).openApi();
      operation.putArray("tags").add(tag);
      String right = rights.getOrDefault(written.getKey(), "");
      if (!right.isEmpty()) {
        operation.put("x-right", right);
      }
      ObjectNode paths = document.withObject("/paths");
      ObjectNode path =
          paths.get(words[1]) instanceof ObjectNode there ? there : paths.putObject(words[1]);
      path.set(words[0].toLowerCase(Locale.ROOT), operation);
    }
  }
}
