package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.Set;
import org.backfile.article.Stance;

/**
 * Counts entities by what articles say for or against them: the counts of entities beside a chosen
 * stance, which then means the stance toward each of them. Safe for use by many threads.
 */
final class EntityStances {
  private final FacetTable entities;
  private final FacetTable pairs;

  /** For the number of each pair the number of its entity. */
  private final int[] entity;

  private final Stance[] stance;

  private EntityStances(FacetTable entities, FacetTable pairs, int[] entity, Stance[] stance) {
    this.entities = entities;
    this.pairs = pairs;
    this.entity = entity;
    this.stance = stance;
  }

  /** Both lists are in the same order, so one walk through them joins them. */
  static EntityStances of(FacetTable entities, FacetTable pairs) throws IOException {
    int[] entity = new int[pairs.size()];
    Stance[] stance = new Stance[pairs.size()];
    int at = 0;
    for (int i = 0; i < pairs.size(); i++) {
      String pair = pairs.value(i);
      int sign = pair.lastIndexOf(FacetValues.PAIR_SIGN);
      String name = pair.substring(0, sign);
      while (!entities.value(at).equals(name)) {
        at++;
      }
      entity[i] = at;
      stance[i] = Stance.of(pair.substring(sign + 1)).orElseThrow();
    }
    return new EntityStances(entities, pairs, entity, stance);
  }

  /** How many stories of a set hold each entity in one of these stances toward it. */
  FacetTally count(DocSet set, StoryTable stories, Set<Stance> wanted) throws IOException {
    FacetTally tally = entities.tally(set);
    pairs.count(set, stories, tally, pair -> wanted.contains(stance[pair]) ? entity[pair] : -1);
    return tally;
  }
}
