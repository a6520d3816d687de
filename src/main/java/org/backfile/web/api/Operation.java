package org.backfile.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.MatchResult;

/**
 * One operation on its way from the short form to that of OpenAPI.
 *
 * @param places what stands in the path, by name
 */
record Operation(JsonNode written, JsonNode places, String path) {
  private static final String PARAMETERS = "#/components/parameters/";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  ObjectNode openApi() {
    ObjectNode operation = NODES.objectNode();
    operation.put("summary", written.get("is").textValue());
    if (written.has("more")) {
      operation.put("description", written.get("more").textValue());
    }
    parameters(operation.putArray("parameters"));
    if (written.has("takes")) {
      operation
          .putObject("requestBody")
          .put("required", true)
          .set("content", content(written.get("takes")));
    }
    ObjectNode responses = operation.putObject("responses");
    for (Map.Entry<String, JsonNode> answer : written.get("answers").properties()) {
      ObjectNode response = responses.putObject(answer.getKey());
      response.put("description", meaning(answer.getKey()));
      if (!answer.getValue().isNull()) {
        response.set("content", content(answer.getValue()));
      }
    }
    responses
        .putObject("default")
        .put("description", "It was refused or failed; says what to do.")
        .putObject("content")
        .putObject("application/problem+json")
        .set("schema", Shapes.of(NODES.textNode("Problem")));
    return operation;
  }

  private void parameters(ArrayNode parameters) {
    for (MatchResult place : Example.PLACE.matcher(path).results().toList()) {
      ObjectNode parameter = parameters.addObject();
      parameter.put("name", place.group(1)).put("in", "path").put("required", true);
      parameter.set("schema", Shapes.of(places.get(place.group(1))));
    }
    if (written.path("search").asBoolean()) {
      for (String key : Vocabulary.searchKeys().keySet()) {
        parameters.addObject().put("$ref", PARAMETERS + "search." + key);
      }
    }
    for (Map.Entry<String, JsonNode> key : written.path("keys").properties()) {
      ObjectNode parameter = parameters.addObject();
      parameter.put("name", key.getKey()).put("in", "query");
      parameter.set("schema", Shapes.of(key.getValue()));
    }
  }

  /** A shape is JSON; what has a slash in it is a type of media. */
  private static ObjectNode content(JsonNode written) {
    ObjectNode content = NODES.objectNode();
    String text = written.asText();
    if (text.contains("/")) {
      String[] words = text.split(" ");
      ObjectNode type = content.putObject(words[0]);
      if (words.length > 1) {
        type.set("schema", Shapes.of(NODES.textNode(words[1])));
      }
      return content;
    }
    content.putObject("application/json").set("schema", Shapes.of(written));
    return content;
  }

  private static String meaning(String status) {
    return switch (status) {
      case "201" -> "It was made.";
      case "204" -> "It was done; there is nothing to say.";
      case "304" -> "Nothing has changed.";
      case "404" -> "There is none; a page says why.";
      case "503" -> "Not now; says why.";
      default -> "The answer.";
    };
  }
}
