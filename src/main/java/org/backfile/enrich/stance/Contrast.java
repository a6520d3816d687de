package org.backfile.enrich.stance;

import java.util.BitSet;

/** The tokens of one sentence that are granted ("while ...") or taken back ("..., but"). */
final class Contrast {
  private final BitSet conceded = new BitSet();
  private int reversal = -1;

  void concede(int from, int to) {
    conceded.set(from, to);
  }

  /** Only the first "but" counts: what stands before it is taken back. */
  void reverse(int token) {
    reversal = reversal < 0 ? token : reversal;
  }

  boolean isConceded(int token) {
    return conceded.get(token);
  }

  boolean isReversed(int token) {
    return token < reversal;
  }
}
