package org.backfile.web.view;

import java.util.Locale;
import org.backfile.query.Facet;

/** How a facet value is written for people. */
public final class FacetLabel {
  private FacetLabel() {}

  /** The label of one value; entities, sources and authors are their own label. */
  public static String of(Facet facet, String value) {
    return switch (facet) {
      case TOPIC -> capital(value.substring(value.lastIndexOf('/') + 1));
      case STANCE -> capital(value.replace('-', ' '));
      case TOWARD -> toward(value);
      case LANGUAGE -> language(value);
      case PUBLISHED -> value.equals(Facet.UNDATED) ? "Undated" : value;
      case ENTITY, SOURCE, AUTHOR, MENTIONS -> value;
    };
  }

  private static String toward(String value) {
    int cut = value.lastIndexOf('/');
    return cut < 0
        ? value
        : capital(value.substring(cut + 1)).replace('-', ' ') + ": " + value.substring(0, cut);
  }

  private static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + text.substring(text.offsetByCodePoints(0, 1));
  }
}
