/** The dates that a text speaks of, resolved as far as text and publication date carry. */
@NullMarked
package org.backfile.enrich.date;

import org.jspecify.annotations.NullMarked;
