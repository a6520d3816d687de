package org.backfile.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.article.Credit;
import org.backfile.article.DeskLabels;
import org.backfile.article.DeskStance;
import org.backfile.article.PartialDate;
import org.backfile.reading.Fields.Field;
import org.jspecify.annotations.Nullable;

/** What a file says of its article's makers and content. */
final class Desk {
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"]{3,2000}");
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}");
  private static final Pattern BY = Pattern.compile("(?i)^by:? ");

  private final Fields fields;
  private final Notes notes;

  Desk(Fields fields, Notes notes) {
    this.fields = fields;
    this.notes = notes;
  }

  @Nullable String url() {
    return checked("url", WEB);
  }

  Credit credit(@Nullable String url, @Nullable PartialDate updated, List<Byline> bylines) {
    List<String> authors =
        list("author").map(a -> BY.matcher(a).replaceFirst("").strip()).distinct().toList();
    if (authors.isEmpty()) {
      authors = bylines.stream().flatMap(b -> b.authors().stream()).distinct().toList();
    }
    String language = checked("language", LANGUAGE);
    return new Credit(
        authors,
        one("source"),
        url,
        one("section"),
        language == null ? null : language.replace('_', '-'),
        updated);
  }

  /** Comes last: whatever is not taken by then is kept under its own key. */
  DeskLabels labels() {
    List<String> entities = list("entities").distinct().toList();
    List<String> topics =
        list("topics")
            .map(t -> t.replaceAll("^[/\\s]+|[/\\s]+$", ""))
            .filter(t -> !t.isBlank())
            .distinct()
            .toList();
    List<String> tags =
        list("tags")
            .flatMap(t -> Stream.of(t.split(",")))
            .map(String::strip)
            .filter(t -> !t.isEmpty())
            .distinct()
            .toList();
    DeskStance stance = stance();
    return new DeskLabels(entities, topics, stance, tags, fields.rest());
  }

  private @Nullable DeskStance stance() {
    String written = one("stance");
    if (written == null) {
      return null;
    }
    Optional<DeskStance> stance = WrittenStance.of(written);
    if (stance.isEmpty()) {
      fields.putBack("stance", List.of(written));
      notes.add("the stance is not one of ours: " + written);
    }
    return stance.orElse(null);
  }

  private @Nullable String checked(String key, Pattern pattern) {
    String value = one(key);
    if (value == null || pattern.matcher(value).matches()) {
      return value;
    }
    fields.putBack(key, List.of(value));
    notes.add("the " + key + " cannot be used as it is written");
    return null;
  }

  /** The first value; the others are kept. */
  @Nullable String one(String key) {
    Optional<Field> field = fields.take(key);
    if (field.isEmpty()) {
      return null;
    }
    List<String> values = field.get().values();
    if (values.size() > 1) {
      fields.putBack(key, values.subList(1, values.size()));
    }
    return values.getFirst().replaceAll("\\s+", " ");
  }

  private Stream<String> list(String key) {
    return fields.take(key).map(Field::values).orElse(List.of()).stream()
        .map(value -> value.replaceAll("\\s+", " ").strip())
        .filter(value -> !value.isEmpty());
  }
}
