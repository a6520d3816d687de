package org.backfile.query;

import java.util.Locale;
import java.util.Optional;
import org.backfile.article.EntityType;

/** The signs that stand for any name of a type, such as {@code @person}. */
final class AnyNames {
  private AnyNames() {}

  static String sign(EntityType type) {
    return "@" + type.key();
  }

  /** The type that a word stands for; empty for any other word, be it a handle or an address. */
  static Optional<EntityType> of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "@person", "@persons", "@people" -> Optional.of(EntityType.PERSON);
      case "@organization", "@organizations", "@organisation", "@organisations", "@org", "@orgs" ->
          Optional.of(EntityType.ORGANIZATION);
      case "@place", "@places", "@location", "@locations" -> Optional.of(EntityType.PLACE);
      case "@other", "@others" -> Optional.of(EntityType.OTHER);
      default -> Optional.empty();
    };
  }
}
