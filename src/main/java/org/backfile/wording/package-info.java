/** What Backfile says to people, in each language that it speaks. */
@NullMarked
package org.backfile.wording;

import org.jspecify.annotations.NullMarked;
