/** Who said what: quotations and reported speech with their speakers. */
@NullMarked
package org.backfile.enrich.quote;

import org.jspecify.annotations.NullMarked;
