/** Who uses Backfile, how they prove it, and what each may do. */
@NullMarked
package org.backfile.people;

import org.jspecify.annotations.NullMarked;
