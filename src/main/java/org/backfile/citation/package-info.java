/** Says whose words an article's are, as style guides and reference managers want it said. */
@NullMarked
package org.backfile.citation;

import org.jspecify.annotations.NullMarked;
