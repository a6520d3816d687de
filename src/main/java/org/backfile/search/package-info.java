/** The seam: the one door between the questions and whatever engine answers them. */
@NullMarked
package org.backfile.search;

import org.jspecify.annotations.NullMarked;
