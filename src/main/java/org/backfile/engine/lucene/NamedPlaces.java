package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.article.EntityType;
import org.backfile.article.Part;
import org.backfile.article.Passage;
import org.backfile.article.Span;

/** Where a text names things of each type. Asked for one word after another, from the first on. */
final class NamedPlaces {
  private final Map<EntityType, List<Span>> mentions = new EnumMap<>(EntityType.class);
  private final Map<EntityType, Integer> next = new EnumMap<>(EntityType.class);

  NamedPlaces(EnrichedArticle article, Part part) {
    for (Entity entity : article.entities()) {
      for (Passage mention : entity.mentions()) {
        if (mention.part() == part) {
          mentions.computeIfAbsent(entity.type(), t -> new ArrayList<>()).add(mention.span());
        }
      }
    }
    mentions.replaceAll((type, spans) -> Spans.merged(spans));
  }

  /** What the names are of that this word is part of. */
  Set<EntityType> at(Span word) {
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    mentions.forEach(
        (type, spans) -> {
          int at = next.getOrDefault(type, 0);
          while (at < spans.size() && spans.get(at).end() <= word.start()) {
            at++;
          }
          next.put(type, at);
          if (at < spans.size() && spans.get(at).overlaps(word)) {
            types.add(type);
          }
        });
    return types;
  }
}
