package org.backfile.enrich.stance;

/**
 * A word or group of words that speaks for or against something.
 *
 * @param weight above 0 speaks for, below 0 against; 1 is an ordinary cue
 * @param isAlsoNoun whether the same word can be a noun: "critics attack", "the attack"
 * @param isNewsrooms whether a newsroom has listed it itself
 */
record Cue(Kind kind, double weight, boolean isAlsoNoun, boolean isNewsrooms) {
  Cue(Kind kind, double weight) {
    this(kind, weight, false, false);
  }

  /** A cue that a newsroom has listed. */
  static Cue ofNewsroom(double weight) {
    return new Cue(Kind.QUALITY, weight, false, true);
  }

  Cue orNoun() {
    return new Cue(kind, weight, true, isNewsrooms);
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
