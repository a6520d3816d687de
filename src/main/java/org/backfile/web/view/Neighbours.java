package org.backfile.web.view;

import org.jspecify.annotations.Nullable;

/**
 * The place of an article among the results that the reader came from.
 *
 * @param number from 1
 * @param exact whether all results were counted
 * @param previous the result before it; null when it is the first
 * @param next the result after it; null when it is the last
 */
public record Neighbours(
    long number, long total, boolean exact, @Nullable Link previous, @Nullable Link next) {}
