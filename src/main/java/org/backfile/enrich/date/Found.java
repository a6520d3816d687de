package org.backfile.enrich.date;

/**
 * A date in a run of words.
 *
 * @param end the word after its last one
 * @param value as in {@link org.backfile.article.MentionedDate}; empty when these words are known
 *     to be no date and no other rule may read them as one
 */
record Found(int end, String value) {
  static Found nothing(int end) {
    return new Found(end, "");
  }

  boolean isDate() {
    return !value.isEmpty();
  }
}
