/** The question: what a reader asks, as a tree, as the text of a box and as an address. */
@NullMarked
package org.backfile.query;

import org.jspecify.annotations.NullMarked;
