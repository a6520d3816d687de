package org.backfile.enrich.quote;

import org.backfile.article.Span;

/**
 * A stretch of one paragraph in quotation marks.
 *
 * @param whole with its marks
 * @param words without them, and without white space and a comma at their end
 * @param tail the last character before the closing mark
 * @param closed whether a mark closes it; else it ends with its paragraph
 */
record Stretch(Span whole, Span words, char tail, boolean closed) {

  /** Whether a sentence can end here, so that what follows begins another one. */
  boolean endsSentence() {
    return !closed || ".!?\u2026".indexOf(tail) >= 0;
  }

  boolean endsLikeSpeech() {
    return endsSentence() || tail == ',' || tail == '-' || tail == '\u2014' || tail == '\u2013';
  }

  boolean startsLikeSpeech(String text) {
    int first = text.codePointAt(words.start());
    return !Character.isLowerCase(first);
  }

  /** The number of words, counted up to a few. */
  int count(String text) {
    int count = 0;
    boolean inWord = false;
    for (int i = words.start(); i < words.end() && count < 9; i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      boolean blank = Character.isWhitespace(text.charAt(i));
      count += letter && !inWord ? 1 : 0;
      inWord = letter || (inWord && !blank);
    }
    return count;
  }

  /** Whether it reads like the title of a work: capitals at every long word. */
  boolean isTitle(String text) {
    boolean start = true;
    int seen = 0;
    for (int i = words.start(); i < words.end() && seen < 12; i++) {
      char c = text.charAt(i);
      if (start && Character.isLetter(c)) {
        seen++;
        if (Character.isLowerCase(c) && isLong(text, i)) {
          return false;
        }
      }
      start = Character.isWhitespace(c) || c == '-';
    }
    return true;
  }

  private boolean isLong(String text, int from) {
    int to = from;
    while (to < words.end() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to - from > 4;
  }
}
