package org.backfile.web.view;

import org.backfile.article.EnrichedArticle;
import org.backfile.article.Stance;
import org.backfile.query.Filters;

/**
 * A stance in a sign and words.
 *
 * @param key the stance's key, for its colour
 */
public record StanceChip(String key, String sign, String words) {
  static StanceChip of(EnrichedArticle article) {
    String target = article.mainTarget();
    Stance stance = article.stance();
    return of(stance, target == null ? "" : target);
  }

  /** The stance that a search asks about: toward the one entity that is chosen, or the main one. */
  static StanceChip of(EnrichedArticle article, Filters filters) {
    return filters
        .stanceTarget()
        .map(target -> of(article.stanceToward(target), target))
        .orElseGet(() -> of(article));
  }

  static StanceChip of(Stance stance, String target) {
    String words =
        target.isEmpty() || stance == Stance.NOT_ASSESSED
            ? Words.stance(stance)
            : Words.stance(stance, target);
    String whole = stance == Stance.NOT_ASSESSED ? unassessed(target) : words;
    return new StanceChip(stance.key(), Words.sign(stance), whole);
  }

  private static String unassessed(String target) {
    return target.isEmpty() ? "Stance not assessed" : "Stance toward " + target + " not assessed";
  }
}
