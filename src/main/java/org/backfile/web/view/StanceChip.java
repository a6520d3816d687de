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
  static StanceChip of(EnrichedArticle article, Words words) {
    String target = article.mainTarget();
    Stance stance = article.stance();
    return of(stance, target == null ? "" : target, words);
  }

  /** The stance that a search asks about: toward the one entity that is chosen, or the main one. */
  static StanceChip of(EnrichedArticle article, Filters filters, Words words) {
    return filters
        .stanceTarget()
        .map(target -> of(article.stanceToward(target), target, words))
        .orElseGet(() -> of(article, words));
  }

  static StanceChip of(Stance stance, String target, Words words) {
    return new StanceChip(stance.key(), Words.sign(stance), said(stance, target, words));
  }

  private static String said(Stance stance, String target, Words words) {
    if (stance == Stance.NOT_ASSESSED) {
      return target.isEmpty()
          ? words.say("stance.unassessed")
          : words.say("stance.unassessed-toward", target);
    }
    return target.isEmpty() ? words.stance(stance) : words.stance(stance, target);
  }
}
