package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.backfile.enrich.text.Sentence;
import org.backfile.enrich.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in its place, with the names in it.
 *
 * @param words its tokens in lower case
 * @param mentions in reading order; none overlaps another
 */
record Line(Sentence sentence, Place place, List<String> words, List<Mention> mentions) {
  Line {
    words = List.copyOf(words);
    mentions = List.copyOf(mentions);
  }

  static Line of(Sentence sentence, Place place, List<Mention> mentions) {
    List<String> words = new ArrayList<>(sentence.tokens().size());
    for (Token token : sentence.tokens()) {
      words.add(token.text().toLowerCase(Locale.ROOT));
    }
    return new Line(sentence, place, words, mentions);
  }

  Line with(List<Mention> others) {
    return new Line(sentence, place, words, others);
  }

  boolean isQuestion() {
    return !words.isEmpty() && words.get(words.size() - 1).equals("?");
  }

  /** The number of mentions that end at or before this token. */
  int mentionsBefore(int token) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).to() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The last mention that ends at or before this token. */
  @Nullable Mention before(int token) {
    int count = mentionsBefore(token);
    return count == 0 ? null : mentions.get(count - 1);
  }

  /** The first mention that ends after this token. */
  @Nullable Mention notBefore(int token) {
    int count = mentionsBefore(token);
    return count == mentions.size() ? null : mentions.get(count);
  }

  /** The first mention of the article's issue; null when this sentence does not name it. */
  @Nullable Mention issue() {
    return mentions.stream().filter(Mention::isIssue).findFirst().orElse(null);
  }

  /** The word at this token; empty when there is none. */
  String word(int token) {
    return token < 0 || token >= words.size() ? "" : words.get(token);
  }

  /** The text from one token up to another, exclusive. */
  Passage passage(int from, int to) {
    return new Passage(
        sentence.part(),
        new Span(
            sentence.tokens().get(from).span().start(),
            sentence.tokens().get(to - 1).span().end()));
  }

  boolean isCapital(int token) {
    return Character.isUpperCase(sentence.tokens().get(token).text().codePointAt(0));
  }
}
