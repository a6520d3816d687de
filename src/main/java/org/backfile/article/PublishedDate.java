package org.backfile.article;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, no more exactly than its source says, or not known.
 *
 * @param date null when the article is undated
 * @param provenance where the date was found
 * @param evidence the text it was read from, as it stood there; empty when undated
 */
public record PublishedDate(@Nullable PartialDate date, Provenance provenance, String evidence) {
  /** An article that gives no date. Filters say so and never drop it in silence. */
  public static final PublishedDate UNDATED = new PublishedDate(null, Provenance.NONE, "");

  public PublishedDate {
    if ((date == null) != (provenance.kind() == Provenance.Kind.NONE)) {
      throw new IllegalArgumentException("A date needs its source: " + date + ", " + provenance);
    }
  }

  public boolean isUndated() {
    return date == null;
  }

  /** {@code 2025-09-11}, {@code 2025-09}, {@code 2025} or {@code Undated}. */
  public String label() {
    return date == null ? "Undated" : date.label();
  }

  /** {@code day}, {@code month}, {@code year} or {@code none}. */
  public String precision() {
    return date == null ? "none" : date.precision().name().toLowerCase(Locale.ROOT);
  }
}
