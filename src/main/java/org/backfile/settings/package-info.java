/** Everything that a person can set, declared once. */
@NullMarked
package org.backfile.settings;

import org.jspecify.annotations.NullMarked;
