package org.backfile.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The files that describe the API, each a part of it. */
final class Parts {
  /** In the order in which people read of them, and in which their examples can be tried. */
  private static final List<String> NAMES =
      List.of(
          "search",
          "articles",
          "files",
          "citations",
          "saved",
          "alerts",
          "collections",
          "notes",
          "corrections",
          "changes",
          "people",
          "operations");

  private static final ObjectMapper JSON = new ObjectMapper();

  private Parts() {}

  static List<JsonNode> all() {
    return NAMES.stream().map(Parts::read).toList();
  }

  private static JsonNode read(String name) {
    try (InputStream in = Parts.class.getResourceAsStream(name + ".json")) {
      if (in == null) {
        throw new IllegalStateException("The program was packed without " + name + ".json");
      }
      return JSON.readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
