/** The people, organizations, places and other named things that an article speaks of. */
@NullMarked
package org.backfile.enrich.entity;

import org.jspecify.annotations.NullMarked;
