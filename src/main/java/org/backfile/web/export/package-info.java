/** Writes the results of a search for other programs: files and feeds. Knows no HTTP. */
@NullMarked
package org.backfile.web.export;

import org.jspecify.annotations.NullMarked;
