/** The front door: reads settings, joins the rooms, runs commands. */
@NullMarked
package org.backfile.app;

import org.jspecify.annotations.NullMarked;
