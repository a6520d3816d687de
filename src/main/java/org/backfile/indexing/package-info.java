/** The first trip: files are read, enriched and put into an index, with progress and a report. */
@NullMarked
package org.backfile.indexing;

import org.jspecify.annotations.NullMarked;
