/** What people make and what must not be lost with an index, in a database of its own. */
@NullMarked
package org.backfile.desk;

import org.jspecify.annotations.NullMarked;
