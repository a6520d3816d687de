package org.backfile.enrich.stance;

import org.jspecify.annotations.Nullable;

/**
 * One sentence with all that its cues depend on.
 *
 * @param number the number of the sentence
 * @param topic what "it" or "this" at its beginning means; null when nothing was named before
 */
record Scene(Line line, int number, Voice voice, Contrast contrast, @Nullable Mention topic) {}
