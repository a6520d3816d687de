package org.backfile.evaluate;

import org.backfile.search.ArticleSearcher;
import org.backfile.search.PassageWriter;

/**
 * Search by words and meaning, over the index that search by words is measured on.
 *
 * @param passages of that index
 * @param searcher of that index, with a time limit that no query reaches
 */
public record ByMeaning(PassageWriter passages, ArticleSearcher searcher) {}
