/** Measures enrichment and ranking against labelled files. */
@NullMarked
package org.backfile.evaluate;

import org.jspecify.annotations.NullMarked;
