package org.backfile.web.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.backfile.article.EntityType;
import org.backfile.article.Part;
import org.backfile.article.Provenance;
import org.backfile.article.Stance;
import org.backfile.article.StanceAssertion;
import org.backfile.people.Right;
import org.backfile.people.Role;
import org.backfile.query.Copies;
import org.backfile.query.Facet;
import org.backfile.query.Field;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;

/** The words and keys of the API that the program declares: told from there, they cannot differ. */
final class Vocabulary {
  private Vocabulary() {}

  /** The values of each kind of word, by the name of its shape. */
  static Map<String, List<String>> words() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put("Facet", all(Facet.values(), Facet::key));
    words.put("Stance", all(Stance.values(), Stance::key));
    words.put("EntityType", all(EntityType.values(), EntityType::key));
    words.put("Sort", all(Sort.values(), Sort::key));
    words.put("Copies", all(Copies.values(), Copies::key));
    words.put("Field", all(Field.values(), Field::key));
    words.put("Part", all(Part.values(), Vocabulary::lower));
    words.put("Strength", all(StanceAssertion.Strength.values(), Vocabulary::lower));
    words.put("StanceFlag", all(StanceAssertion.Flag.values(), Vocabulary::lower));
    words.put("ProvenanceKind", all(Provenance.Kind.values(), Vocabulary::lower));
    words.put("Role", all(Role.values(), Vocabulary::lower));
    words.put("Right", all(Right.values(), Vocabulary::lower));
    return words;
  }

  /** The keys of a search in an address, by their names. */
  static Map<String, ObjectNode> searchKeys() {
    Map<String, ObjectNode> keys = new LinkedHashMap<>();
    put(keys, key("q", text(), "the words, in the query language of /help/search"));
    for (Facet facet : Facet.values()) {
      put(keys, many(facet.key(), "a value of the facet; several mean any of them"));
      put(keys, many("not-" + facet.key(), "a value to leave out"));
      if (facet.canMatchAll()) {
        put(keys, key("match-" + facet.key(), oneOf("all"), "every chosen value must hold"));
      }
    }
    put(keys, key("from", text(), "published then or later: a year, a month or a day"));
    put(keys, key("to", text(), "published then or earlier"));
    put(keys, key("sort", reference("Sort"), "the order of the results"));
    put(keys, key("page", whole(), "from 1"));
    ObjectNode size = whole();
    SearchRequest.SIZES.forEach(size.putArray("enum")::add);
    put(keys, key("size", size, "results of a page"));
    put(keys, key("copies", reference("Copies"), "whether copies of one story are one result"));
    return keys;
  }

  private static void put(Map<String, ObjectNode> keys, ObjectNode key) {
    keys.put(key.get("name").textValue(), key);
  }

  private static ObjectNode many(String name, String about) {
    ObjectNode list = node().put("type", "array");
    list.set("items", text());
    return key(name, list, about).put("style", "form").put("explode", true);
  }

  private static ObjectNode key(String name, ObjectNode schema, String about) {
    ObjectNode key = node().put("name", name).put("in", "query").put("description", about);
    key.set("schema", schema);
    return key;
  }

  private static ObjectNode oneOf(String word) {
    ObjectNode schema = text();
    schema.putArray("enum").add(word);
    return schema;
  }

  private static ObjectNode reference(String shape) {
    return node().put("$ref", Shapes.PLACE + shape);
  }

  private static ObjectNode text() {
    return node().put("type", "string");
  }

  private static ObjectNode whole() {
    return node().put("type", "integer");
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T> List<String> all(T[] values, Function<T, String> key) {
    return Arrays.stream(values).map(key).toList();
  }
}
