package org.backfile.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article's changes after it was published: what it says itself, and what was
 * seen.
 *
 * @param said when the article says it was last changed; null when it does not, or on a day that
 *     can be the day of publication
 * @param seen the texts that it had before, the newest first
 */
public record Changes(@Nullable PartialDate said, List<Version> seen) {
  public Changes {
    seen = List.copyOf(seen);
  }

  /** The changes of an article whose former texts are these. */
  public static Changes of(Article article, List<Version> seen) {
    PartialDate updated = article.credit().updated();
    PartialDate published = article.published().date();
    boolean later =
        updated != null
            && (published == null || updated.first().isAfter(published.last()))
            && (published == null || !updated.agreesWith(published));
    return new Changes(later ? updated : null, seen);
  }

  public boolean isChanged() {
    return said != null || !seen.isEmpty();
  }

  /** How many former texts were seen and are no longer kept. */
  public int leftOut() {
    return seen.isEmpty() ? 0 : seen.getFirst().number() - seen.size();
  }
}
