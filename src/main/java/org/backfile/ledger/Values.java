package org.backfile.ledger;

import java.util.stream.Stream;

/** The values that one aspect of an article has while it is put right. */
interface Values {
  /** Every value by which a correction can find the article. */
  Stream<Key> keys();

  /**
   * The value that a correction is about, as it stands now; empty when the article has none. What
   * was said of one article holds also where another date, or another stance toward the same
   * target, was found since.
   */
  String found(Correction correction);

  /** Takes a value out; false when it stays. */
  boolean drop(Correction correction);

  /** Turns a value into another, or a part of it; false when no part of it is meant. */
  boolean turn(Correction correction);

  /** Puts a value in that is not there; false when the article gives no reason to. */
  boolean put(Correction correction);
}
