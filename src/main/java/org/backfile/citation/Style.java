package org.backfile.citation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to cite. Keys are promised for ever. */
public enum Style {
  MLA("MLA 9") {
    @Override
    public Citation of(Cited cited) {
      return Mla.of(cited);
    }
  },
  APA("APA 7") {
    @Override
    public Citation of(Cited cited) {
      return Apa.of(cited);
    }
  },
  CHICAGO("Chicago 18") {
    @Override
    public Citation of(Cited cited) {
      return Chicago.of(cited);
    }
  },
  BIBTEX("BibTeX") {
    @Override
    public Citation of(Cited cited) {
      return new Citation(this, BibtexEntry.of(cited, ""));
    }
  },
  RIS("RIS") {
    @Override
    public Citation of(Cited cited) {
      return new Citation(this, RisEntry.of(cited, ""));
    }
  };

  private final String label;

  Style(String label) {
    this.label = label;
  }

  /** The style with this key; empty when there is none. */
  public static Optional<Style> of(String key) {
    return Arrays.stream(values()).filter(style -> style.key().equals(key)).findFirst();
  }

  public abstract Citation of(Cited cited);

  /** Its name in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name and edition. */
  public String label() {
    return label;
  }
}
