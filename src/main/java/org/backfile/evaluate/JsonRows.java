package org.backfile.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The objects of a file with one JSON object on each line. */
final class JsonRows {
  private static final ObjectReader READER = new ObjectMapper().reader();

  /** One object. */
  record JsonRow(String where, JsonNode object) {
    /** The text of the first of these keys that there is; empty when there is none. */
    String text(String... keys) {
      for (String key : keys) {
        if (object.hasNonNull(key)) {
          return object.get(key).asText();
        }
      }
      return "";
    }
  }

  private JsonRows() {}

  static void read(Path file, Run run, Consumer<JsonRow> then) {
    Input.eachLine(
        file,
        (number, line) -> {
          JsonNode object = parsed(line);
          if (object.isObject()) {
            then.accept(new JsonRow(file + " line " + number, object));
          } else {
            run.problem(file, number, "is not a JSON object");
          }
        });
  }

  private static JsonNode parsed(String line) {
    try {
      return READER.readTree(line);
    } catch (JsonProcessingException broken) {
      return READER.missingNode();
    }
  }
}
