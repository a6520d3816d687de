package org.backfile.reading;

/** One thing found in a file: an article in the raw, or what there is to say instead. */
sealed interface Entry permits RawArticle, Entry.Settled {
  /** There is no article here, for this reason. */
  record Settled(ReadOutcome outcome) implements Entry {}
}
