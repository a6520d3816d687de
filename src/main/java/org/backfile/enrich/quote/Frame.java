package org.backfile.enrich.quote;

/**
 * A place in a line where somebody is said to say something.
 *
 * @param verb the first piece of the words of saying
 * @param after the first piece after verb and subject, as far as the subject stands after the verb
 * @param isCall whether the verb gives words to something: "called it"
 * @param canReport whether a clause can follow that tells what was said
 */
record Frame(Subject subject, int verb, int after, boolean isCall, boolean canReport) {
  /** The first piece of this frame. */
  int from() {
    return subject.from() < 0 ? verb : Math.min(verb, subject.from());
  }

  boolean isInverted() {
    return after > verb + 1;
  }

  Frame by(Subject other) {
    return new Frame(other, verb, after, isCall, canReport);
  }
}
