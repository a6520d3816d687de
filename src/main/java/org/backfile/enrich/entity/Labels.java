package org.backfile.enrich.entity;

import java.util.List;
import org.backfile.article.EntityType;

/**
 * What a name model says of one token: outside of any name, or begin, inside, last or unit of a
 * name of some type. Labels are small numbers, so that weights lie in arrays.
 */
final class Labels {
  static final int OUTSIDE = 0;
  static final int BEGIN = 0;
  static final int INSIDE = 1;
  static final int LAST = 2;
  static final int UNIT = 3;

  /** Places in a name, by types. */
  private static final int PLACES = 4;

  private static final List<EntityType> TYPES =
      List.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.OTHER);

  static final int COUNT = 1 + PLACES * TYPES.size();

  private Labels() {}

  static int of(int place, EntityType type) {
    return 1 + PLACES * TYPES.indexOf(type) + place;
  }

  /** The type of a label that is not {@link #OUTSIDE}. */
  static EntityType type(int label) {
    return TYPES.get((label - 1) / PLACES);
  }

  static boolean isStart(int label) {
    return label == OUTSIDE || place(label) == BEGIN || place(label) == UNIT;
  }

  /** Whether a name is complete after this label. */
  static boolean isEnd(int label) {
    return label == OUTSIDE || place(label) == LAST || place(label) == UNIT;
  }

  /** Whether {@code next} may stand after {@code label}. */
  static boolean mayFollow(int label, int next) {
    if (isEnd(label)) {
      return isStart(next);
    }
    return !isStart(next) && type(label) == type(next);
  }

  private static int place(int label) {
    return (label - 1) % PLACES;
  }
}
