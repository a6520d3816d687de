/** A text cut into blocks, sentences and tokens, each with its place in the article. */
@NullMarked
package org.backfile.enrich.text;

import org.jspecify.annotations.NullMarked;
