/** HTTP: pages and JSON over the seam, one list of routes, one error map. */
@NullMarked
package org.backfile.web;

import org.jspecify.annotations.NullMarked;
