package org.backfile.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An example of a request, which the tests send to a running server.
 *
 * @param path may have {@code {name}} in it, for what an earlier answer gave
 * @param body empty for none
 * @param status that it is answered with
 * @param keep what the answer gives to later examples: a name, and where in the JSON it stands
 * @param operation the path under which it is described; empty when it is not
 */
public record Example(
    String method,
    String path,
    String body,
    int status,
    Map<String, String> keep,
    String operation) {
  /** A name in braces, in a path. */
  static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  public Example {
    keep = Map.copyOf(keep);
  }

  /** All of them, in an order in which they can be tried. */
  public static List<Example> all() {
    List<String> operations = new ArrayList<>();
    for (JsonNode part : Parts.all()) {
      part.get("operations").fieldNames().forEachRemaining(operations::add);
    }
    List<Example> examples = new ArrayList<>();
    for (JsonNode part : Parts.all()) {
      part.get("examples").forEach(written -> examples.add(of(written, operations)));
    }
    return examples;
  }

  private static Example of(JsonNode written, List<String> operations) {
    String[] request = written.path("send").asText(written.asText()).split(" ", 2);
    Map<String, String> keep = new TreeMap<>();
    written.path("keep").properties().forEach(k -> keep.put(k.getKey(), k.getValue().asText()));
    return new Example(
        request[0],
        request[1],
        written.has("body") ? written.get("body").toString() : "",
        written.path("status").asInt(200),
        keep,
        operation(request[0] + " " + request[1].replaceFirst("\\?.*", ""), operations));
  }

  /** The one that is meant: a path without a name before one with it. */
  private static String operation(String request, List<String> operations) {
    String of = operations.contains(request) ? request : "";
    for (String each : operations) {
      if (of.isEmpty() && isOf(request, each)) {
        of = each;
      }
    }
    return of.replaceFirst("^\\w+ ", "");
  }

  private static boolean isOf(String request, String operation) {
    String[] asked = request.split("/", -1);
    String[] described = operation.split("/", -1);
    boolean same = asked.length == described.length;
    for (int i = 0; same && i < asked.length; i++) {
      String pattern =
          PLACE
              .splitAsStream(described[i] + "\0")
              .map(Pattern::quote)
              .reduce((before, after) -> before + ".+" + after)
              .orElseThrow();
      same = (asked[i] + "\0").matches(pattern);
    }
    return same;
  }
}
