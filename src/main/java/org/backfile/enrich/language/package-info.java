/** The language that an article is written in. */
@NullMarked
package org.backfile.enrich.language;

import org.jspecify.annotations.NullMarked;
