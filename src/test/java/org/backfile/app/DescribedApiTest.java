package org.backfile.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.backfile.desk.EachDatabase;
import org.backfile.web.api.Example;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the API is said to be is what the running server answers. */
class DescribedApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  @TempDir private static Path folder;
  private static RunningBackfile backfile;
  private static JsonNode document;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> kept = new HashMap<>();

  @BeforeAll
  static void start() throws Exception {
    backfile = RunningBackfile.over(folder, Path.of("seeds"));
    document = backfile.json("/openapi.json");
  }

  @AfterAll
  static void stop() {
    backfile.close();
  }

  @ParameterizedTest
  @EnumSource(EachDatabase.class)
  void everyExampleIsAnsweredAsDescribed(EachDatabase database) throws Exception {
    List<String> wrong = new ArrayList<>();
    try (RunningBackfile on =
        RunningBackfile.over(folder.resolve(database.name()), database, Path.of("seeds"))) {
      for (Example example : Example.all()) {
        HttpResponse<String> answer = send(example, on);
        if (answer.statusCode() != example.status()) {
          wrong.add(example + ": " + answer.statusCode() + " " + answer.body());
        } else {
          check(example, answer, wrong);
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void whatIsSentInExamplesIsAsDescribed() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Example example : Example.all()) {
      if (!example.body().isEmpty() && example.status() < 400) {
        JsonNode content = operation(example).at("/requestBody/content/application~1json");
        validate(content.path("schema"), JSON.readTree(example.body()))
            .forEach(why -> wrong.add(example + ": " + why));
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void documentHasTheFormOfOpenApi() {
    assertEquals("3.1.0", document.path("openapi").asText());
    assertTrue(document.at("/info/title").isTextual() && document.at("/info/version").isTextual());
    List<String> wrong = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        each -> checkForm(path.getKey(), each.getKey(), each.getValue(), wrong)));
    for (JsonNode reference : document.findValues("$ref")) {
      if (document.at(reference.asText().substring(1)).isMissingNode()) {
        wrong.add("leads nowhere: " + reference);
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void everyShapeIsAJsonSchemaAndIsUsed() {
    var form = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012));
    Set<String> used = new TreeSet<>();
    document.findValues("$ref").forEach(each -> used.add(each.asText().replaceFirst(".*/", "")));
    document
        .at("/components/schemas")
        .properties()
        .forEach(
            shape -> {
              assertEquals(Set.of(), form.validate(shape.getValue()), shape.getKey());
              assertTrue(
                  used.contains(shape.getKey()) || Character.isUpperCase(shape.getKey().charAt(0)));
            });
  }

  @Test
  void answerWithAMemberThatIsNotDescribedIsNoticed() throws IOException {
    ObjectNode alive = JSON.createObjectNode().put("status", "alive").put("version", "1");
    JsonNode schema = JSON.readTree("{\"$ref\": \"#/components/schemas/Alive\"}");
    assertEquals(List.of(), validate(schema, alive));
    assertEquals(1, validate(schema, alive.deepCopy().put("more", 1)).size());
    assertEquals(1, validate(schema, alive.deepCopy().put("status", "dead")).size());
    assertEquals(1, validate(schema, JSON.createObjectNode().put("status", "alive")).size());
  }

  @Test
  void pageForPeopleShowsEveryOperation() throws Exception {
    String page = backfile.get("/api").body();
    document
        .get("paths")
        .properties()
        .forEach(path -> assertTrue(page.contains(">" + path.getKey() + "<"), path.getKey()));
  }

  private HttpResponse<String> send(Example example, RunningBackfile on) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(on.address(filled(example.path()))));
    if (example.body().isEmpty()) {
      request.method(example.method(), BodyPublishers.noBody());
    } else {
      request
          .method(example.method(), BodyPublishers.ofString(filled(example.body())))
          .header("Content-Type", "application/json");
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private void check(Example example, HttpResponse<String> answer, List<String> wrong)
      throws IOException {
    String status = Integer.toString(answer.statusCode());
    JsonNode responses = operation(example).path("responses");
    JsonNode content = responses.path(responses.has(status) ? status : "default").path("content");
    if (content.isMissingNode()) {
      if (!answer.body().isEmpty()) {
        wrong.add(example + " says something: " + answer.body());
      }
      return;
    }
    String type =
        answer.headers().firstValue("Content-Type").orElse("none").replaceFirst(";.*", "").strip();
    if (!content.has(type)) {
      wrong.add(example + " is " + type);
      return;
    }
    if (type.endsWith("json")) {
      JsonNode json = JSON.readTree(answer.body());
      validate(content.get(type).path("schema"), json)
          .forEach(why -> wrong.add(example + ": " + why));
      example.keep().forEach((name, where) -> kept.put(name, kept(json, where)));
    }
  }

  /** Of an address, what stands before its last word. */
  private static String kept(JsonNode json, String where) {
    String text = json.at(where).asText();
    String[] steps = text.split("/", -1);
    return text.startsWith("/") ? steps[steps.length - 2] : text;
  }

  private static JsonNode operation(Example example) {
    return document
        .get("paths")
        .path(example.operation())
        .path(example.method().toLowerCase(Locale.ROOT));
  }

  private static List<String> validate(JsonNode schema, JsonNode json) {
    ObjectNode whole = schema.isMissingNode() ? JSON.createObjectNode() : schema.deepCopy();
    whole.set("components", document.get("components"));
    return SCHEMAS.getSchema(whole).validate(json).stream().map(Object::toString).toList();
  }

  private String filled(String text) {
    return PLACE.matcher(text).replaceAll(name -> kept.getOrDefault(name.group(1), name.group()));
  }

  private static void checkForm(
      String path, String method, JsonNode operation, List<String> wrong) {
    String where = method + " " + path + ": ";
    if (!path.startsWith("/") || !METHODS.contains(method)) {
      wrong.add(where + "is no operation");
    }
    Set<String> places = new TreeSet<>();
    PLACE.matcher(path).results().forEach(place -> places.add(place.group(1)));
    Set<String> described = new TreeSet<>();
    for (JsonNode each : operation.get("parameters")) {
      JsonNode parameter =
          each.has("$ref") ? document.at(each.get("$ref").asText().substring(1)) : each;
      if (parameter.path("in").asText().equals("path")) {
        described.add(parameter.path("name").asText());
      }
      if (!parameter.has("schema") || !parameter.path("name").isTextual()) {
        wrong.add(where + "parameter " + parameter);
      }
    }
    if (!places.equals(described)) {
      wrong.add(where + places + " but " + described);
    }
    operation
        .get("responses")
        .forEach(
            response -> {
              if (!response.path("description").isTextual()) {
                wrong.add(where + "response " + response);
              }
            });
  }
}
