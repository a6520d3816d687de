package org.backfile.article;

/**
 * Where a value came from. Every value that a reader sees has one.
 *
 * @param kind what kind of source it was
 * @param detail the source in plain words, such as {@code front matter: published} or {@code name
 *     list: names.txt} or {@code name model 1}; empty when the kind says it all
 */
public record Provenance(Kind kind, String detail) {
  /** The value is not known, so it comes from nowhere. */
  public static final Provenance NONE = new Provenance(Kind.NONE, "");

  /** What kind of source a value has. */
  public enum Kind {
    /** The article's own metadata: front matter, a column, a meta element. */
    METADATA,
    URL,
    BYLINE,
    FEED,
    /** The text of the file itself, such as its first line. */
    FILE,
    /** Worked out by this program from the text. */
    MACHINE,
    PERSON,
    NONE
  }
}
