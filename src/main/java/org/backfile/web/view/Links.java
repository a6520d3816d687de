package org.backfile.web.view;

import org.backfile.article.ArticleId;
import org.backfile.query.SearchRequest;
import org.backfile.search.FacetRequest;

/** Where the pages of this site are. Every address is canonical and starts with {@code /}. */
public interface Links {
  String search(SearchRequest request);

  /** A search of the whole archive for the words of a box. */
  String words(String query);

  /**
   * An article, read out of a search; the address keeps the search so that the way back is known.
   */
  String article(ArticleId id, SearchRequest from);

  /** The page with every value of a facet; its own keys are {@code prefix} and {@code offset}. */
  String facet(FacetRequest request);
}
