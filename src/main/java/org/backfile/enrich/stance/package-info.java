/** Who speaks for or against what in an article, and in which sentences. */
@NullMarked
package org.backfile.enrich.stance;

import org.jspecify.annotations.NullMarked;
