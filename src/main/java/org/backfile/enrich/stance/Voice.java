package org.backfile.enrich.stance;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Who says the words of one sentence.
 *
 * @param quoted tokens within quotation marks
 * @param scare of these, the few words that are only held up with tongs
 * @param speaker who says the sentence, or what is quoted in it; null for the article itself
 * @param said the tokens that the speaker says outside of quotation marks; empty when the speaker
 *     is only known from a neighbouring sentence
 * @param person whom "he" or "she" means here
 */
record Voice(
    BitSet quoted, BitSet scare, @Nullable String speaker, BitSet said, @Nullable String person) {

  /** Who says the word at this token; null for the article itself. */
  @Nullable String holder(int token, @Nullable String sectionHolder) {
    if (speaker != null && (quoted.get(token) || said.get(token))) {
      return speaker;
    }
    if (quoted.get(token)) {
      return sectionHolder == null ? Subjects.UNNAMED : sectionHolder;
    }
    return sectionHolder;
  }

  /** Whether every word is the article's own. */
  boolean isOwn() {
    return quoted.isEmpty() && said.isEmpty();
  }

  Voice by(String other) {
    return new Voice(quoted, scare, other, said, person);
  }
}
