/** The embedded engine: keeps articles in a Lucene index on this machine and searches them. */
@NullMarked
package org.backfile.engine.lucene;

import org.jspecify.annotations.NullMarked;
