package org.backfile.search;

import org.backfile.query.Facet;
import org.jspecify.annotations.Nullable;

/**
 * A word or a facet value that a reader may mean.
 *
 * @param facet whose value it is; null for a word, which stands as articles write it most
 * @param count of articles that hold it
 */
public record Suggestion(@Nullable Facet facet, String value, long count) {}
