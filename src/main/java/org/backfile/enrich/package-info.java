/** Article to enriched article: a pure function of the text and of lists that people can edit. */
@NullMarked
package org.backfile.enrich;

import org.jspecify.annotations.NullMarked;
