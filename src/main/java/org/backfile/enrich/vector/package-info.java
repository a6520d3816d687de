/** Text to vectors, by a small language model that runs in this process. */
@NullMarked
package org.backfile.enrich.vector;

import org.jspecify.annotations.NullMarked;
