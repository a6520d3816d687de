package org.backfile.enrich.stance;

import org.backfile.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sentence where a target is named, from one token up to another, exclusive.
 *
 * @param type null for an issue
 */
record Mention(String target, @Nullable EntityType type, int from, int to) {
  boolean isIssue() {
    return type == null;
  }

  boolean canSpeak() {
    return type == EntityType.PERSON || type == EntityType.ORGANIZATION;
  }

  boolean covers(Mention other) {
    return from <= other.from && other.to <= to;
  }
}
