package org.backfile.engine.lucene;

import java.util.List;
import java.util.function.Function;
import org.backfile.article.EnrichedArticle;

/**
 * One field of the index: its name, its kind and how an article fills it.
 *
 * @param values what an article puts into the field; none, one or many
 */
record IndexField(String name, Kind kind, Function<EnrichedArticle, List<String>> values) {

  /** What can be done with a field. */
  enum Kind {
    /** Looked up whole. */
    KEY,
    /** Searched by stem, with phrases. */
    TEXT,
    /** Searched by word; phrases are looked for among the stems. */
    WORDS,
    /** Where the sentences, paragraphs and names of a text are; the value is the part of it. */
    UNITS,
    /** Names: searched by word, with phrases inside one name. */
    NAMES,
    /** Filtered and counted by whole values. */
    FACET,
    /** Filtered and counted by two values at once. */
    PAIR,
    /** Days since 1970: filtered by range and sorted by. */
    DAY,
    /** Sorted by. */
    ORDER,
    /** Given back. */
    STORED
  }
}
