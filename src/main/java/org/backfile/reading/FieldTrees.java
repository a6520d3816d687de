package org.backfile.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Set;
import org.backfile.article.Provenance;

/**
 * The trees of JSON and YAML as fields. Single values are kept as they are written ({@code 007}
 * stays {@code 007}); nested ones become compact JSON. YAML aliases are not followed, so nothing
 * can grow.
 */
final class FieldTrees {
  private static final int DEEPEST = 100;
  private static final Set<String> PEOPLE = Set.of("author", "authors", "byline");

  private final JsonMapper json;
  private final YAMLMapper yaml;

  FieldTrees(ReadingLimits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(limits.lineCharacters())
            .build();
    json = new JsonMapper(JsonFactory.builder().streamReadConstraints(constraints).build());
    yaml = new YAMLMapper(YAMLFactory.builder().streamReadConstraints(constraints).build());
  }

  JsonParser json(Reader text) throws IOException {
    return json.createParser(text);
  }

  JsonParser json(String text) throws IOException {
    return json.createParser(text);
  }

  JsonParser yaml(String text) throws IOException {
    return yaml.createParser(text);
  }

  JsonNode tree(String text) throws IOException {
    return json.readTree(text);
  }

  /** A list of this one. */
  JsonNode listOf(JsonNode node) {
    return json.createArrayNode().add(node);
  }

  /**
   * Reads the object that the parser stands at, up to its end.
   *
   * @param what the kind of metadata this is, as in {@code front matter}
   */
  Fields object(JsonParser parser, String what) throws IOException {
    Fields fields = new Fields();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          add(fields, key, parser, what);
        }
      } else {
        add(fields, key, parser, what);
      }
    }
    return fields;
  }

  private void add(Fields fields, String key, JsonParser parser, String what) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_NULL) {
      Provenance from = new Provenance(Provenance.Kind.METADATA, what + ": " + key);
      fields.add(key, value(key, parser), from);
    }
  }

  private String value(String key, JsonParser parser) throws IOException {
    if (parser.currentToken().isScalarValue()) {
      return parser.getText();
    }
    JsonNode nested = json.readTree(parser);
    JsonNode name = nested.path("name");
    boolean isPerson = PEOPLE.contains(key.strip().toLowerCase(Locale.ROOT)) && name.isTextual();
    return isPerson ? name.textValue() : nested.toString();
  }
}
