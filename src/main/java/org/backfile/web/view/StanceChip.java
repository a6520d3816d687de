package org.backfile.web.view;

import org.backfile.article.EnrichedArticle;
import org.backfile.article.Stance;

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

  static StanceChip of(Stance stance, String target) {
    String words =
        target.isEmpty() || stance == Stance.NOT_ASSESSED
            ? Words.stance(stance)
            : Words.stance(stance, target);
    String whole = stance == Stance.NOT_ASSESSED ? "Stance not assessed" : words;
    return new StanceChip(stance.key(), Words.sign(stance), whole);
  }
}
