package org.backfile.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured of one thing, such as one type of entity.
 *
 * @param name what it is of
 * @param values the name of each measure with its value, in the order to show them; a {@link Long}
 *     is a count, a {@link Double} a fraction
 */
public record Score(String name, Map<String, Number> values) {
  public Score {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The value of one measure. */
  public double value(String measure) {
    Number value = values.get(measure);
    if (value == null) {
      throw new IllegalArgumentException("There is no " + measure + " among " + values.keySet());
    }
    return value.doubleValue();
  }
}
