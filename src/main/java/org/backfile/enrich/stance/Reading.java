package org.backfile.enrich.stance;

import java.util.List;

/**
 * What the cues of one article say.
 *
 * @param opinions in reading order
 * @param own the sentences that count and are wholly the article's own words
 * @param manner whether the article reports or comments
 */
record Reading(List<Opinion> opinions, List<Reading.Own> own, Manner manner) {
  /** A sentence by its number, with its pronouns among its mentions. */
  record Own(int number, Line line) {}

  Reading {
    opinions = List.copyOf(opinions);
    own = List.copyOf(own);
  }
}
