package org.backfile.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.ArticleId;
import org.backfile.article.Aspect;
import org.backfile.article.EntityType;
import org.jspecify.annotations.Nullable;

/** Entries of the ledger as JSON, one on a line where there are many. */
public final class LedgerJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String UNDO = "undo";
  private static final int LONGEST_ID = 100;

  private LedgerJson() {}

  /** An entry as maps, lists and texts. */
  public static Map<String, @Nullable Object> of(Entry entry) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", entry.id());
    json.put("number", entry.number());
    json.put("made", entry.made().toString());
    json.put("person", entry.person());
    json.put("name", entry.signed());
    json.put("reason", entry.reason());
    switch (entry.act()) {
      case Undoing(String undone) -> {
        json.put("kind", UNDO);
        json.put("undoes", undone);
      }
      case Correction correction -> {
        ArticleId article = correction.article();
        EntityType type = correction.type();
        json.put("kind", correction.kind().key());
        json.put("aspect", correction.aspect().key());
        json.put("article", article == null ? null : article.value());
        json.put("holder", correction.holder());
        json.put("from", correction.from());
        json.put("to", correction.to());
        json.put("type", type == null ? null : type.key());
        json.put("words", correction.words());
      }
    }
    return json;
  }

  /** An entry on one line, without its number, which is another one elsewhere. */
  public static String line(Entry entry) {
    Map<String, @Nullable Object> json = of(entry);
    json.remove("number");
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Cannot be written: " + entry.id(), impossible);
    }
  }

  /**
   * Reads an entry from its line.
   *
   * @throws WrongCorrection if there is none
   */
  public static Entry entry(String line) {
    JsonNode json = read(line);
    String id = text(json, "id");
    if (id.isBlank() || id.length() > LONGEST_ID || !id.matches("[A-Za-z0-9-]+")) {
      throw new WrongCorrection(Slip.NO_ENTRY, "id");
    }
    try {
      Ledger.Author author =
          new Ledger.Author(text(json, "person"), text(json, "name"), text(json, "reason"));
      return new Entry(
          0,
          id,
          Instant.ofEpochMilli(Instant.parse(text(json, "made")).toEpochMilli()),
          author.person(),
          author.name(),
          author.reason(),
          act(json));
    } catch (DateTimeException | ArithmeticException notATime) {
      throw new WrongCorrection(Slip.NO_ENTRY, "made");
    }
  }

  /**
   * What a person asks for: a correction, or to take an entry back.
   *
   * @throws WrongCorrection if it means nothing
   */
  public static Act act(String json) {
    return act(read(json));
  }

  /** Why a person asks for it. */
  public static String reason(String json) {
    return text(read(json), "reason");
  }

  private static Act act(JsonNode json) {
    String kind = text(json, "kind");
    if (kind.equals(UNDO)) {
      return new Undoing(text(json, "undoes"));
    }
    String article = text(json, "article");
    String type = text(json, "type");
    if (!article.isEmpty() && !ArticleId.isValid(article)) {
      throw new WrongCorrection(Slip.NO_ENTRY, "article");
    }
    List<String> words = new ArrayList<>();
    json.path("words").forEach(word -> words.add(word.asText()));
    return new Correction(
        known(Kind.of(kind), "kind"),
        known(Aspect.of(text(json, "aspect")), "aspect"),
        article.isEmpty() ? null : new ArticleId(article),
        text(json, "holder"),
        text(json, "from"),
        text(json, "to"),
        type.isEmpty() ? null : known(EntityType.of(type), "type"),
        words);
  }

  private static <T> T known(Optional<T> value, String name) {
    return value.orElseThrow(() -> new WrongCorrection(Slip.NO_ENTRY, name));
  }

  private static String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isNull() ? "" : value.asText("");
  }

  private static JsonNode read(String json) {
    try {
      JsonNode read = JSON.readTree(json);
      if (read != null && read.isObject()) {
        return read;
      }
    } catch (JsonProcessingException notJson) {
      throw new WrongCorrection(Slip.NO_ENTRY, "not JSON");
    }
    throw new WrongCorrection(Slip.NO_ENTRY, "no object");
  }
}
