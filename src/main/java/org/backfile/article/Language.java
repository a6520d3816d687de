package org.backfile.article;

/**
 * The language that an article is written in.
 *
 * @param code BCP 47, such as {@code en} or {@code en-GB}; empty when it is not known
 */
public record Language(String code, Provenance provenance) {
  /** Too little text to tell, and the file says nothing. */
  public static final Language UNKNOWN = new Language("", Provenance.NONE);

  public Language {
    if (code.isEmpty() != (provenance.kind() == Provenance.Kind.NONE)) {
      throw new IllegalArgumentException("A language needs its source: " + code + provenance);
    }
  }

  public boolean isKnown() {
    return !code.isEmpty();
  }

  /** The language without region or script: {@code en} of {@code en-GB}; empty when not known. */
  public String base() {
    int end = code.indexOf('-');
    return end < 0 ? code : code.substring(0, end);
  }

  /** Whether facets are read from the text: the methods know English alone. */
  public boolean isRead() {
    return !isKnown() || base().equals("en");
  }
}
