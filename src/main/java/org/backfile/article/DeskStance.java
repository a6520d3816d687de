package org.backfile.article;

import org.jspecify.annotations.Nullable;

/**
 * The stance that a desk has written into an article.
 *
 * @param polarity may be {@link Stance#NOT_ASSESSED}: the desk wants none to be given
 * @param target toward what, in the desk's own words; null when the desk does not say
 */
public record DeskStance(Stance polarity, @Nullable String target) {}
