package org.backfile.engine.lucene;

import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Span;

/**
 * Cuts a body into passages of a few whole sentences, short enough to be read as a whole by the
 * model that makes vectors.
 */
final class PassageCutter {
  /** Of one article; what comes later is not read. */
  static final int MOST = 12;

  /** About 130 pieces of words: a passage is of one thing, and a title before it still fits. */
  static final int GOAL = 600;

  private PassageCutter() {}

  /** The passages of a body, in order, apart from each other. */
  static List<Span> cut(EnrichedArticle article) {
    List<Span> passages = new ArrayList<>();
    int start = -1;
    int end = 0;
    for (Span sentence : sentences(article)) {
      if (start >= 0 && sentence.end() - start > GOAL) {
        passages.add(new Span(start, end));
        start = -1;
      }
      start = start < 0 ? sentence.start() : start;
      end = sentence.end();
      if (passages.size() == MOST) {
        return passages;
      }
    }
    if (start >= 0) {
      passages.add(new Span(start, end));
    }
    return passages;
  }

  private static List<Span> sentences(EnrichedArticle article) {
    if (!article.sentences().isEmpty()) {
      return article.sentences();
    }
    String body = article.article().body();
    SentenceBreaks breaks = new SentenceBreaks();
    breaks.setText(new StringCharacterIterator(body));
    List<Span> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != SentenceBreaks.DONE; end = breaks.next()) {
      if (end > start && !body.substring(start, end).isBlank()) {
        sentences.add(new Span(start, end));
      }
      start = end;
    }
    return sentences;
  }
}
