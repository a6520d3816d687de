package org.backfile.search;

import java.util.List;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Passage;

/**
 * One article with the words of a query in it.
 *
 * @param marks every word or phrase that the query matched, title first, apart from each other
 */
public record Reading(EnrichedArticle article, List<Passage> marks) {
  public Reading {
    marks = List.copyOf(marks);
  }
}
