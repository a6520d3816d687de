package org.backfile.article;

import java.util.List;

/**
 * A person, organization or place, or another thing with a name, that an article speaks of.
 *
 * @param name the canonical name, equal in every article that speaks of it
 * @param aliases other names that the article uses for it, in order of first use, without {@code
 *     name}
 * @param mentions each place where it is named, in reading order, the title first; empty only when
 *     a desk gave the entity and the text never names it
 */
public record Entity(
    String name,
    EntityType type,
    List<String> aliases,
    List<Passage> mentions,
    Provenance provenance) {
  public Entity {
    if (name.isBlank()) {
      throw new IllegalArgumentException("An entity needs a name");
    }
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
  }

  /** Whether this is its name or one of its aliases, in any case. */
  public boolean isCalled(String words) {
    return name.equalsIgnoreCase(words) || aliases.stream().anyMatch(words::equalsIgnoreCase);
  }
}
