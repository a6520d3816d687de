package org.backfile.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A way to group articles, in the order in which pages and addresses name them.
 *
 * <p>The key is the address key and the name in JSON: never rename one.
 */
public enum Facet {
  ENTITY("entity"),
  TOPIC("topic"),
  STANCE("stance"),
  TOWARD("toward"),
  SAID_BY("said-by"),
  SOURCE("source"),
  AUTHOR("author"),
  LANGUAGE("language"),
  PUBLISHED("published"),
  MENTIONS("mentions"),
  COLLECTION("collection"),
  CHECKED("checked");

  /** The value of {@link #PUBLISHED} for articles without a date. */
  public static final String UNDATED = "undated";

  /** The value of {@link #CHECKED} for articles in which a person has checked something. */
  public static final String BY_PERSON = "person";

  /** The value of {@link #CHECKED} for all others. */
  public static final String BY_MACHINE = "machine";

  private final String key;

  Facet(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /** Whether values lie in the index; those of the others are known to whoever asks it. */
  public boolean isIndexed() {
    return this != COLLECTION;
  }

  /** The facets whose values lie in the index, in order. */
  public static List<Facet> indexed() {
    return Arrays.stream(values()).filter(Facet::isIndexed).toList();
  }

  /** Whether values are paths, so that choosing one finds everything below it too. */
  public boolean isHierarchical() {
    return this == TOPIC || this == SAID_BY || isDate();
  }

  /** Whether values are a year, a month or a day. */
  public boolean isDate() {
    return this == PUBLISHED || this == MENTIONS;
  }

  /** Whether a reader may ask for articles that hold every chosen value instead of any of them. */
  public boolean canMatchAll() {
    return this == ENTITY || this == TOPIC;
  }

  /** The facet with this key; empty when there is none. */
  public static Optional<Facet> of(String key) {
    for (Facet facet : values()) {
      if (facet.key.equals(key)) {
        return Optional.of(facet);
      }
    }
    return Optional.empty();
  }
}
