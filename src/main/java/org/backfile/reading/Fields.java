package org.backfile.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.backfile.article.Provenance;

/** What a file says of an article under each key. A key that is taken is used up. */
final class Fields {
  /** The values under one key, in order, none of them blank. */
  record Field(List<String> values, Provenance provenance) {
    String first() {
      return values.getFirst();
    }
  }

  private static final Map<String, List<String>> OTHER_NAMES =
      Map.of(
          "published",
              List.of(
                  "date",
                  "datepublished",
                  "date_published",
                  "published_at",
                  "publishedat",
                  "publish_date",
                  "publication_date",
                  "pubdate"),
          "author", List.of("authors", "byline"),
          "language", List.of("lang"),
          "title", List.of("headline"),
          "body", List.of("text", "content"),
          "tags", List.of("keywords"));

  private final Map<String, Field> byKey = new LinkedHashMap<>();
  private final Map<String, String> asWritten = new LinkedHashMap<>();
  private final Map<String, List<String>> others = new TreeMap<>();
  private final List<Field> witnesses = new ArrayList<>();

  /** A blank value or key says nothing and is not kept. A key given twice keeps all its values. */
  void add(String key, String value, Provenance provenance) {
    String name = key.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || value.isBlank()) {
      return;
    }
    asWritten.putIfAbsent(name, key.strip());
    byKey
        .computeIfAbsent(name, k -> new Field(new ArrayList<>(), provenance))
        .values()
        .add(value.strip());
  }

  /** Adds a value only where nothing is said yet. */
  void offer(String key, String value, Provenance provenance) {
    if (!has(key)) {
      add(key, value, provenance);
    }
  }

  /** Adds a date of publication where it is the first, and else keeps it to compare. */
  void testify(String date, Provenance provenance) {
    if (has("published")) {
      witnesses.add(new Field(List.of(date), provenance));
    } else {
      add("published", date, provenance);
    }
  }

  /** What else the file says of when it was published. */
  List<Field> witnesses() {
    return witnesses;
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** The values under a key in its proper name, or else under the first of its other names. */
  Optional<Field> take(String key) {
    Field field = byKey.remove(key);
    for (String name : OTHER_NAMES.getOrDefault(key, List.of())) {
      if (field == null) {
        field = byKey.remove(name);
      }
    }
    return Optional.ofNullable(field);
  }

  /** The values under another name of a key that was taken; they stay where they are. */
  Optional<Field> beside(String key) {
    return OTHER_NAMES.getOrDefault(key, List.of()).stream()
        .flatMap(name -> Optional.ofNullable(byKey.get(name)).stream())
        .findFirst();
  }

  /** The same with clean keys and values. */
  Fields cleaned(Notes notes) {
    Fields clean = new Fields();
    byKey.forEach(
        (key, field) ->
            field
                .values()
                .forEach(
                    value ->
                        clean.add(
                            CleanText.line(asWritten.getOrDefault(key, key), notes),
                            CleanText.of(value, notes),
                            field.provenance())));
    witnesses.forEach(
        w ->
            clean.witnesses.add(
                new Field(List.of(CleanText.of(w.first(), notes)), w.provenance())));
    return clean;
  }

  /** Keeps a value that cannot be used for what its key says. */
  void putBack(String key, List<String> values) {
    others.computeIfAbsent(key, k -> new ArrayList<>()).addAll(values);
  }

  /** All that was not used, under the keys as they were written. */
  Map<String, List<String>> rest() {
    byKey.forEach((key, field) -> putBack(asWritten.getOrDefault(key, key), field.values()));
    byKey.clear();
    Map<String, List<String>> rest = new TreeMap<>();
    others.forEach((key, values) -> rest.put(key, List.copyOf(values)));
    return rest;
  }
}
