/** What people have put right in what the machine found, and how that changes an article. */
@NullMarked
package org.backfile.ledger;

import org.jspecify.annotations.NullMarked;
