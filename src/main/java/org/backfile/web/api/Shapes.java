package org.backfile.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON Schema, written short. An object is written as its members: {@code {"id": "text, its name",
 * "tags": "text[]", "url": "text?", "marks?": "Mark[]"}}. A question mark behind a key says that it
 * may be absent, behind a value that it may be null; {@code []} is a list, {@code {}} an object
 * with any keys, {@code a|b} one of these words, and a name in capitals another shape. What stands
 * behind a comma explains. Objects have no members but these, and all of them, so that nothing is
 * left untold. {@code {"schema": ...}} is a schema in full.
 */
final class Shapes {
  /** Where one shape refers to another. */
  static final String PLACE = "#/components/schemas/";

  private static final Pattern VALUE =
      Pattern.compile("([A-Za-z0-9|-]+)((?:\\[]|\\{})*)(\\??)(?:, (.*))?");

  private static final Map<String, String> TYPES =
      Map.of("text", "string", "whole", "integer", "number", "number", "flag", "boolean");

  private static final Map<String, String> FORMATS =
      Map.of("time", "date-time", "day", "date", "bytes", "byte");

  private Shapes() {}

  /** The schema of what was written short. */
  static ObjectNode of(JsonNode written) {
    if (written.isTextual()) {
      return value(written.textValue());
    }
    return written.has("schema") ? written.get("schema").deepCopy() : object(written);
  }

  private static ObjectNode object(JsonNode members) {
    ObjectNode schema = node().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = node().arrayNode();
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      String key = member.getKey();
      if (key.equals("=")) {
        schema.put("description", member.getValue().textValue());
      } else if (key.endsWith("?")) {
        properties.set(key.substring(0, key.length() - 1), of(member.getValue()));
      } else {
        properties.set(key, of(member.getValue()));
        required.add(key);
      }
    }
    schema.set("required", required);
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode value(String written) {
    Matcher parts = VALUE.matcher(written);
    if (!parts.matches()) {
      throw new IllegalStateException("Not a shape: " + written);
    }
    ObjectNode schema = plain(parts.group(1));
    String around = parts.group(2);
    for (int at = 0; at < around.length(); at += 2) {
      ObjectNode inner = schema;
      schema = node();
      if (around.charAt(at) == '[') {
        schema.put("type", "array").set("items", inner);
      } else {
        schema.put("type", "object").set("additionalProperties", inner);
      }
    }
    if (!parts.group(3).isEmpty()) {
      ObjectNode known = schema;
      schema = node();
      schema.putArray("anyOf").add(known).addObject().put("type", "null");
    }
    if (parts.group(4) != null) {
      schema.put("description", parts.group(4));
    }
    return schema;
  }

  private static ObjectNode plain(String name) {
    ObjectNode schema = node();
    if (name.equals("any")) {
      return schema;
    }
    if (Character.isUpperCase(name.charAt(0))) {
      return schema.put("$ref", PLACE + name);
    }
    if (name.contains("|")) {
      ArrayNode words = schema.put("type", "string").putArray("enum");
      for (String word : name.replaceFirst("\\|$", "").split("\\|", -1)) {
        words.add(word);
      }
      return schema;
    }
    if (FORMATS.containsKey(name)) {
      return schema.put("type", "string").put("format", FORMATS.get(name));
    }
    if (!TYPES.containsKey(name)) {
      throw new IllegalStateException("Not a type: " + name);
    }
    return schema.put("type", TYPES.get(name));
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
