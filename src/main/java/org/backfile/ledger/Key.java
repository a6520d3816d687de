package org.backfile.ledger;

import org.backfile.article.Aspect;

/**
 * One value as a correction finds it.
 *
 * @param holder who holds a stance; empty for all else
 */
record Key(Aspect aspect, String holder, String value) {}
