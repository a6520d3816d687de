/** Articles of the project's own, marked by hand; see docs/gold.md. */
@NullMarked
package org.backfile.gold;

import org.jspecify.annotations.NullMarked;
