package org.backfile.desk;

import java.util.Optional;

/**
 * A form in which a saved search is given out. The keys stand in the database and in JSON, the
 * paths in what people subscribed to: never rename one.
 */
public enum SavedForm {
  PAGE("page", ""),
  ATOM("atom", "/feed.atom"),
  JSON_FEED("json-feed", "/feed.json"),
  CSV("csv", "/export.csv"),
  JSONL("jsonl", "/export.jsonl"),
  BIB("bib", "/export.bib"),
  RIS("ris", "/export.ris"),
  JSON("json", "/search.json");

  private final String key;
  private final String path;

  SavedForm(String key, String path) {
    this.key = key;
    this.path = path;
  }

  public String key() {
    return key;
  }

  /** What stands behind the path of the search. */
  public String path() {
    return path;
  }

  /** The form with this key; empty when there is none. */
  public static Optional<SavedForm> of(String key) {
    for (SavedForm form : values()) {
      if (form.key.equals(key)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
