/** What an article is about, from lists of words that a person can read and edit. */
@NullMarked
package org.backfile.enrich.topic;

import org.jspecify.annotations.NullMarked;
