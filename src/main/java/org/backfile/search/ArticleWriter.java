package org.backfile.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;

/**
 * Puts articles into one index. There is one writer at a time; opening a second throws {@link
 * SearchUnavailable} with a message that names the first.
 *
 * <p>{@link #put} may be called by many threads. Nothing is seen by searchers, or kept after a
 * crash, before {@link #commit}; closing without it gives up what was not committed.
 */
public interface ArticleWriter extends AutoCloseable {
  /** Every file below this folder, or this file, that articles came from; absolute paths. */
  List<String> filesUnder(String path);

  /** What is known of a file; empty when no article came from it. */
  Optional<KnownFile> known(String file);

  /** Gives every article that was last committed to a taker, one at a time and by no order. */
  void each(Consumer<EnrichedArticle> taker);

  /** Adds an article, or replaces the one with its id. Its file is no longer sealed. */
  void put(EnrichedArticle article);

  /** Notes that a file's articles all stand in the index as that fingerprint gives them. */
  void seal(String file, String fingerprint);

  /**
   * Puts an article that was committed in anew, with other findings in the same text: it is as much
   * a copy of others, and its file as much sealed, as before. Does nothing when there is none.
   */
  void amend(EnrichedArticle article);

  /** Takes an article out; does nothing when there is none. */
  void remove(ArticleId id);

  /** Keeps a text with the next commit and all later ones: see {@link ArticleSearcher#mark}. */
  void mark(String mark);

  /** Makes everything so far visible and lasting. */
  void commit();

  @Override
  void close();
}
