package org.backfile.evaluate;

import java.util.ArrayList;
import java.util.List;

/** A text of labelled sentences. */
record TaggedText(List<TaggedSentence> sentences) {
  /** The words and marks of a sentence, each with its tag. */
  record TaggedSentence(List<String> tokens, List<String> tags) {
    TaggedSentence() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    boolean isEmpty() {
      return tokens.isEmpty();
    }
  }
}
