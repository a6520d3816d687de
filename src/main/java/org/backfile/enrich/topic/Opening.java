package org.backfile.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Span;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.Sentence;

/**
 * What an article says first: its title and the sentences after it, as one text.
 *
 * @param places where each sentence stands in the text
 */
record Opening(String text, List<Sentence> sentences, List<Span> places) {
  /** Long enough to tell the topic (a longer one measured no better), and ten milliseconds. */
  static final int LONGEST = 500;

  static Opening of(ArticleText article) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    for (Sentence sentence : (Iterable<Sentence>) article.sentences()::iterator) {
      if (text.length() >= LONGEST) {
        break;
      }
      String words = sentence.passage().of(article.article());
      int start = text.length();
      text.append(words, 0, Math.min(words.length(), LONGEST - start));
      sentences.add(sentence);
      places.add(new Span(start, text.length()));
      text.append(Character.isLetterOrDigit(words.charAt(words.length() - 1)) ? ". " : " ");
    }
    return new Opening(text.toString(), sentences, places);
  }

  /** The opening of a text that is not cut into sentences. */
  static String of(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
