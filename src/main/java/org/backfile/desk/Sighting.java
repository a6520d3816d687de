package org.backfile.desk;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.backfile.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * One time at which the desk saw that an article came, became another, or went.
 *
 * @param number grows from one sighting to the next; some numbers are left out
 * @param at when it was seen, which is after it happened
 * @param kinds what happened at once, at least one
 * @param before how the article looked until then; null when it is new
 * @param after how it looks since then; null when it is gone
 */
public record Sighting(
    long number,
    ArticleId article,
    Instant at,
    Set<Kind> kinds,
    @Nullable Appearance before,
    @Nullable Appearance after) {
  /** What can happen to an article. The names stand in JSON: never rename one. */
  public enum Kind {
    NEW,
    /** Its title or text is another. */
    CHANGED,
    /** Its publication date is another. */
    REDATED,
    /** A value of another facet came or went. */
    RECLASSIFIED,
    GONE
  }

  public Sighting {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("Nothing was seen of " + article);
    }
    kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
  }

  public boolean is(Kind kind) {
    return kinds.contains(kind);
  }

  /** What lies between two looks at an article; empty when it looks the same. */
  public static Set<Kind> between(@Nullable Appearance before, @Nullable Appearance after) {
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (before == null || after == null) {
      if (after != null) {
        kinds.add(Kind.NEW);
      } else if (before != null) {
        kinds.add(Kind.GONE);
      }
      return kinds;
    }
    if (!before.hash().equals(after.hash())) {
      kinds.add(Kind.CHANGED);
    }
    if (!Objects.equals(before.published(), after.published())) {
      kinds.add(Kind.REDATED);
    }
    if (!before.values().equals(after.values())) {
      kinds.add(Kind.RECLASSIFIED);
    }
    return kinds;
  }
}
