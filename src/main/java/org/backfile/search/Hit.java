package org.backfile.search;

import java.util.List;
import org.backfile.article.EnrichedArticle;

/**
 * One result.
 *
 * @param title the title with the words that matched in it
 * @param snippets the best pieces of the body, in reading order; its beginning when no word of the
 *     query stands in the body
 * @param matches why this article was found: each part of the query that matched in it, in the
 *     order of the query
 * @param story the near-duplicates that this result stands for
 */
public record Hit(
    EnrichedArticle article,
    Snippet title,
    List<Snippet> snippets,
    List<Match> matches,
    Story story) {
  /** A result of which no more is known than what is shown of it. */
  public Hit(EnrichedArticle article, Snippet title, List<Snippet> snippets) {
    this(article, title, snippets, List.of(), Story.SINGLE);
  }

  public Hit {
    snippets = List.copyOf(snippets);
    matches = List.copyOf(matches);
  }
}
