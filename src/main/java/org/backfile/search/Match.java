package org.backfile.search;

import java.util.List;
import org.backfile.query.Clause;
import org.backfile.query.Field;

/**
 * One part of a query that matched in an article.
 *
 * @param clause a part that holds no other, as it stands in the tree
 * @param field where it matched
 * @param forms the words as they stand there, each once, the most frequent first; empty for fields
 *     of which no place in the text can be shown
 * @param times how often, at least once
 */
public record Match(Clause clause, Field field, List<String> forms, int times) {
  public Match {
    forms = List.copyOf(forms);
  }
}
