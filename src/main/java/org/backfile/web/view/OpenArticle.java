package org.backfile.web.view;

import org.backfile.query.SearchRequest;
import org.backfile.search.Reading;

/**
 * An article as a reader opened it.
 *
 * @param from the search that led to it
 * @param sought the passage that is asked for
 * @param sheet of a very long text, from 1; 0 when the reader does not say
 * @param beside what is known of it and not in it
 */
public record OpenArticle(
    Reading reading, SearchRequest from, SoughtPassage sought, int sheet, Beside beside) {
  /** An article opened from a search, with nothing beside it. */
  public OpenArticle(Reading reading, SearchRequest from) {
    this(reading, from, SoughtPassage.NONE, 0, Beside.NOTHING);
  }
}
