package org.backfile.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.Facet;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;

/**
 * Answers questions about the articles of one index.
 *
 * <p>Safe for use by many threads. Opens nothing before the first question. Sees what a writer has
 * committed within a second.
 */
public interface ArticleSearcher extends AutoCloseable {
  /**
   * Answers one search.
   *
   * <p>Facet counts are drill-sideways: the count of a value says how many articles would be found
   * if it were the only chosen value of its facet and all else stayed as it is (exclusions too);
   * where a facet matches all chosen values, how many would be found if it were chosen as well. An
   * excluded value's count says how many would be found if it were chosen alone instead.
   *
   * @throws SearchUnavailable if the engine cannot answer now; the same request may work later
   */
  Answer answer(SearchRequest request);

  /**
   * The values of one facet for a search, in the order of {@link FacetCounts} and counted as in
   * {@link #answer}; values at zero are left out here.
   */
  FacetCounts facet(FacetRequest request);

  /**
   * How many results each of these searches has, all at one moment; the page asked for plays no
   * part. All share one time limit. A part that stands in several searches is looked for once,
   * cheapest when it is asked for by itself before them.
   *
   * @throws SearchUnavailable also when there was no time to count them all: none is given then, as
   *     a count that is too low would be taken for true
   */
  List<Long> counts(List<SearchRequest> requests);

  /**
   * Gives every result of a search to a taker, in the order of its pages, whatever their number,
   * all of one moment and without holding them all; the page asked for plays no part. The time
   * limit is for finding and ranking, not for giving. What the taker throws is passed on; it may
   * ask this searcher meanwhile.
   *
   * @throws SearchUnavailable also when there was no time to find or rank all of them, and when the
   *     thread is interrupted; what was given stays given
   */
  void each(SearchRequest request, Consumer<EnrichedArticle> taker);

  /**
   * Words and names of the archive that a reader may mean. For a beginning the words come first,
   * then values of {@link Facet#ENTITY}, {@link Facet#TOPIC} and {@link Facet#SOURCE}, each by
   * count descending. For a slip the nearest words come first, among them those of the highest
   * count; there a word of the same first letter counts four times, and one of which a letter was
   * left out or swapped ten times. None is given that ten times fewer articles hold than the word
   * typed. Text of several words, or of numbers, has no slips.
   */
  List<Suggestion> suggest(SuggestRequest request);

  /** The article with this id and the words of the query in it; empty when there is none. */
  Optional<Reading> article(ArticleId id, ParsedQuery query);

  /**
   * The text that a writer marked the newest commit with; empty when none did. Whatever is asked
   * after this sees that commit or a later one.
   */
  String mark();

  /**
   * Names what answers are made from: while it stays the same, so do they, and after a change it is
   * never again what it was. Whatever is asked after this sees that state or a later one.
   *
   * @throws SearchUnavailable when nothing can be answered now
   */
  String state();

  /** How the engine is. Never throws. */
  Health check();

  @Override
  void close();
}
