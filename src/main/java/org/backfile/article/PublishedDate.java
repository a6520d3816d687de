package org.backfile.article;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, no more exactly than its source says, or not known.
 *
 * @param date null when the article is undated
 * @param provenance where the date was found
 * @param evidence the text it was read from, as it stood there; empty when undated
 * @param conflicts what the same file says elsewhere and cannot be true as well, best source first
 */
public record PublishedDate(
    @Nullable PartialDate date,
    Provenance provenance,
    String evidence,
    List<PublishedDate> conflicts) {
  /** An article that gives no date. Filters say so and never drop it in silence. */
  public static final PublishedDate UNDATED = new PublishedDate(null, Provenance.NONE, "");

  public PublishedDate {
    if ((date == null) != (provenance.kind() == Provenance.Kind.NONE)) {
      throw new IllegalArgumentException("A date needs its source: " + date + ", " + provenance);
    }
    // What was stored before conflicts were known has none.
    conflicts = List.copyOf(Objects.requireNonNullElse(conflicts, List.of()));
  }

  /** A date that nothing in its file disagrees with. */
  public PublishedDate(@Nullable PartialDate date, Provenance provenance, String evidence) {
    this(date, provenance, evidence, List.of());
  }

  /** The same date beside what disagrees with it. */
  public PublishedDate with(List<PublishedDate> conflicts) {
    return new PublishedDate(date, provenance, evidence, conflicts);
  }

  /** Whether both can be true: as exact as both are, and give or take a time zone. */
  public boolean agreesWith(PublishedDate other) {
    return date == null || other.date == null || date.agreesWith(other.date);
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
