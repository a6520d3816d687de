package org.backfile.search;

import java.util.List;
import org.backfile.query.Clause;
import org.backfile.query.Field;

/**
 * One part of a query that matched in an article.
 *
 * @param clause a part that holds no other, as it stands in the tree
 * @param field where it matched
 * @param forms the words as they stand there, each once whatever its case, the most frequent first,
 *     at most {@link #MOST_FORMS}; the values that matched in fields of names; empty for dates
 * @param times how often, at least once
 */
public record Match(Clause clause, Field field, List<String> forms, int times) {
  /** The most forms that are told. */
  public static final int MOST_FORMS = 10;

  public Match {
    forms = List.copyOf(forms);
  }
}
