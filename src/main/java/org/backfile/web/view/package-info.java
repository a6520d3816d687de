/** What pages show: pure functions from answers to values that templates only print. */
@NullMarked
package org.backfile.web.view;

import org.jspecify.annotations.NullMarked;
