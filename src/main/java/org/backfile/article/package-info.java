/** What an article is, and all that is known of it. Nouns only: no files, no network, no Lucene. */
@NullMarked
package org.backfile.article;

import org.jspecify.annotations.NullMarked;
