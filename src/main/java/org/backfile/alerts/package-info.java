/** Runs saved searches over what is new and delivers what they find, once, with the reason. */
@NullMarked
package org.backfile.alerts;

import org.jspecify.annotations.NullMarked;
