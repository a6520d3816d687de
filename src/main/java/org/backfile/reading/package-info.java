/** A file becomes articles, as its words and metadata stand there. Nothing is worked out here. */
@NullMarked
package org.backfile.reading;

import org.jspecify.annotations.NullMarked;
