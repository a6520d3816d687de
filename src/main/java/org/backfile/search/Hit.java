package org.backfile.search;

import java.util.List;
import org.backfile.article.EnrichedArticle;

/**
 * One result.
 *
 * @param title the title with the words that matched in it
 * @param snippets the best pieces of the body, in reading order; its beginning when no word of the
 *     query stands in the body
 */
public record Hit(EnrichedArticle article, Snippet title, List<Snippet> snippets) {
  public Hit {
    snippets = List.copyOf(snippets);
  }
}
