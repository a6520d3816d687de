package org.backfile.enrich.stance;

/**
 * A word or group of words that speaks for or against something.
 *
 * @param isAlsoNoun whether the same word can be a noun: "critics attack", "the attack"
 * @param weight above 0 speaks for, below 0 against; 1 is an ordinary cue
 */
record Cue(Kind kind, double weight, boolean isAlsoNoun) {
  Cue(Kind kind, double weight) {
    this(kind, weight, false);
  }

  Cue asNoun() {
    return new Cue(Kind.ATTITUDE, weight);
  }

  /** Which name a cue speaks about. */
  enum Kind {
    /** What one does to another: the one who does it is the holder, the other the target. */
    OPINION,
    /** What something does itself. */
    DEED,
    /** How something is; it speaks about the nearest name. */
    QUALITY,
    /** A noun; it speaks about the nearest name. */
    THING,
    /** A noun for what somebody thinks, never the article itself: "criticism of the deal". */
    ATTITUDE
  }
}
