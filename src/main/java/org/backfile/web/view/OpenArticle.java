package org.backfile.web.view;

import java.time.LocalDate;
import org.backfile.query.SearchRequest;
import org.backfile.search.Reading;

/**
 * An article as a reader opened it.
 *
 * @param from the search that led to it
 * @param sought the passage that is asked for
 * @param sheet of a very long text, from 1; 0 when the reader does not say
 * @param beside what is known of it and not in it
 * @param at where and when it is read
 */
public record OpenArticle(
    Reading reading,
    SearchRequest from,
    SoughtPassage sought,
    int sheet,
    Beside beside,
    ReadAt at) {
  private static final ReadAt MADE_UP =
      new ReadAt("http://127.0.0.1:8080", LocalDate.of(2026, 1, 31));

  /** An article that nobody reads now. */
  public OpenArticle(
      Reading reading, SearchRequest from, SoughtPassage sought, int sheet, Beside beside) {
    this(reading, from, sought, sheet, beside, MADE_UP);
  }

  /** An article opened from a search, with nothing beside it. */
  public OpenArticle(Reading reading, SearchRequest from) {
    this(reading, from, SoughtPassage.NONE, 0, Beside.NOTHING);
  }
}
