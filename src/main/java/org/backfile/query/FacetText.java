package org.backfile.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.backfile.article.PartialDate;
import org.backfile.article.Stance;

/** The values of facets as addresses spell them. */
final class FacetText {
  private FacetText() {}

  /** The value that a text without blanks around it stands for; empty when for none. */
  static Optional<String> read(Facet facet, String text) {
    if (text.length() > Address.LONGEST_VALUE || text.codePoints().anyMatch(FacetText::isUnfit)) {
      return Optional.empty();
    }
    return switch (facet) {
      case TOPIC, SAID_BY -> path(text);
      case STANCE -> Stance.of(text).map(Stance::key);
      case TOWARD -> toward(text);
      case PUBLISHED -> published(text);
      case MENTIONS -> PartialDate.parse(text).map(PartialDate::label);
      case CHECKED ->
          Optional.of(text.toLowerCase(Locale.ROOT))
              .filter(t -> t.equals(Facet.BY_PERSON) || t.equals(Facet.BY_MACHINE));
      default -> Optional.of(text);
    };
  }

  private static Optional<String> path(String text) {
    String path =
        Arrays.stream(text.split("/", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining("/"));
    return path.isEmpty() ? Optional.empty() : Optional.of(path);
  }

  private static Optional<String> toward(String text) {
    int slash = text.lastIndexOf('/');
    String target = slash < 0 ? "" : text.substring(0, slash).strip();
    return target.isEmpty()
        ? Optional.empty()
        : Stance.of(text.substring(slash + 1)).map(stance -> target + "/" + stance.key());
  }

  private static Optional<String> published(String text) {
    return text.toLowerCase(Locale.ROOT).equals(Facet.UNDATED)
        ? Optional.of(Facet.UNDATED)
        : PartialDate.parse(text).map(PartialDate::label);
  }

  private static boolean isUnfit(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }
}
