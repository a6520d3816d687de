package org.backfile.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.web.view.SearchBox;

/**
 * The page on the API: the same document that programs are given. Template {@code api}.
 *
 * @param about what holds for all of it
 * @param keys the keys of a search
 */
public record ApiView(String about, List<Section> sections, List<Row> keys, List<Shape> shapes) {
  private static final int MOST_EXAMPLES = 3;

  /** A part of the API. */
  public record Section(String title, String about, List<Operation> operations) {}

  /**
   * One address and what it does.
   *
   * @param right what a person must be allowed to do; empty for nothing
   * @param search whether it takes the keys of a search
   * @param takes the shape of what is sent; empty for none
   * @param examples as they are typed
   */
  public record Operation(
      String method,
      String path,
      String summary,
      String right,
      boolean search,
      List<Row> parameters,
      String takes,
      List<Row> answers,
      List<String> examples) {}

  /** A name, its type and what it means. */
  public record Row(String name, String type, String about) {}

  /** What an object holds, or which words there are. */
  public record Shape(String name, String about, List<Row> members) {}

  /** Makes the page of a document. */
  public static ApiView of(ObjectNode document, List<Example> examples) {
    List<Section> sections = new ArrayList<>();
    for (JsonNode tag : document.get("tags")) {
      List<Operation> operations = new ArrayList<>();
      document
          .get("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue().properties().stream()
                      .filter(each -> each.getValue().at("/tags/0").equals(tag.get("name")))
                      .map(each -> operation(each, path.getKey(), examples))
                      .forEach(operations::add));
      sections.add(
          new Section(tag.get("name").asText(), tag.get("description").asText(), operations));
    }
    List<Row> keys =
        document.at("/components/parameters").properties().stream()
            .map(key -> parameter(key.getValue()))
            .toList();
    List<Shape> shapes =
        document.at("/components/schemas").properties().stream()
            .map(shape -> shape(shape.getKey(), shape.getValue()))
            .toList();
    return new ApiView(document.at("/info/description").asText(), sections, keys, shapes);
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  /** Whether a type is a shape that stands further down. */
  public boolean has(String type) {
    return shapes.stream().anyMatch(shape -> shape.name().equals(type));
  }

  public String address() {
    return "/api";
  }

  private static Operation operation(
      Map.Entry<String, JsonNode> each, String path, List<Example> examples) {
    JsonNode written = each.getValue();
    String method = each.getKey().toUpperCase(Locale.ROOT);
    List<Row> parameters = new ArrayList<>();
    boolean search = false;
    for (JsonNode parameter : written.get("parameters")) {
      if (parameter.has("$ref")) {
        search = true;
      } else {
        parameters.add(parameter(parameter));
      }
    }
    List<Row> answers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> answer : written.get("responses").properties()) {
      if (!answer.getKey().equals("default")) {
        String type = content(answer.getValue().path("content"));
        String about = answer.getValue().path("description").asText();
        answers.add(new Row(answer.getKey(), type, type.isEmpty() ? about : ""));
      }
    }
    return new Operation(
        method,
        path,
        written.get("summary").asText(),
        written.path("x-right").asText(),
        search,
        parameters,
        content(written.path("requestBody").path("content")),
        answers,
        examples.stream()
            .filter(e -> e.operation().equals(path) && e.method().equals(method))
            .map(ApiView::typed)
            .distinct()
            .limit(MOST_EXAMPLES)
            .toList());
  }

  private static String typed(Example example) {
    String line = example.method() + " " + example.path();
    return example.body().isEmpty() ? line : line + "\n" + example.body();
  }

  private static String content(JsonNode content) {
    for (Map.Entry<String, JsonNode> type : content.properties()) {
      String shape = type.getValue().has("schema") ? type(type.getValue().get("schema")) : "";
      return type.getKey().equals("application/json")
          ? shape
          : (type.getKey() + " " + shape).strip();
    }
    return "";
  }

  private static Row parameter(JsonNode parameter) {
    JsonNode schema = parameter.get("schema");
    String about = parameter.path("description").asText(schema.path("description").asText());
    return new Row(parameter.get("name").asText(), type(schema), about);
  }

  private static Shape shape(String name, JsonNode schema) {
    List<Row> members = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      boolean required = false;
      for (JsonNode key : schema.get("required")) {
        required |= key.asText().equals(member.getKey());
      }
      members.add(
          new Row(
              required ? member.getKey() : member.getKey() + "?",
              type(member.getValue()),
              member.getValue().path("description").asText()));
    }
    if (members.isEmpty()) {
      members.add(new Row("", type(schema), ""));
    }
    return new Shape(name, schema.path("description").asText(), members);
  }

  /** A schema in as few words as it was written in. */
  private static String type(JsonNode schema) {
    if (schema.has("$ref")) {
      return schema.get("$ref").asText().substring(Shapes.PLACE.length());
    }
    if (schema.has("anyOf")) {
      return type(schema.at("/anyOf/0")) + " | null";
    }
    if (schema.has("enum")) {
      List<String> words = new ArrayList<>();
      schema.get("enum").forEach(word -> words.add(word.asText()));
      return String.join(" | ", words);
    }
    return switch (schema.path("type").asText("any")) {
      case "array" -> schema.has("items") ? type(schema.get("items")) + "[]" : "array";
      case "object" ->
          schema.path("additionalProperties").isObject()
              ? "{key: " + type(schema.get("additionalProperties")) + "}"
              : "object";
      case "string" -> schema.path("format").asText("string");
      default -> schema.path("type").asText("any");
    };
  }
}
