package org.backfile.enrich.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newsroom's list, which has the last word, and the world's list that ships with the product.
 */
record NameLists(NameList newsroom, NameList world) {

  @Nullable KnownName get(List<String> words) {
    KnownName own = newsroom.get(words);
    return own != null || newsroom.isNever(words) ? own : world.get(words);
  }

  Phrases.@Nullable Match<KnownName> longestAt(List<String> words, int start) {
    Phrases.Match<KnownName> own = newsroom.longestAt(words, start);
    return own != null ? own : world.longestAt(words, start);
  }

  boolean isNever(List<String> words) {
    return newsroom.isNever(words) || (world.isNever(words) && newsroom.get(words) == null);
  }
}
