package org.backfile.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.backfile.enrich.text.ArticleText;
import org.backfile.enrich.text.Block;
import org.backfile.enrich.text.Sentence;
import org.backfile.enrich.text.Token;

/**
 * A sentence and its words.
 *
 * @param number its place in the article
 * @param isRunning whether it is running text, where upper case marks names, and no heading
 */
record Line(int number, Sentence sentence, List<String> words, boolean isRunning) {
  private static final int SHORTEST_TITLED = 4;
  private static final int LONGEST_SMALL = 4;

  /** Every line of an article in reading order. */
  static List<Line> of(ArticleText text) {
    List<Line> lines = new ArrayList<>();
    for (Block block : text.blocks()) {
      boolean running = block.kind() == Block.Kind.PROSE || block.kind() == Block.Kind.ITEM;
      for (Sentence sentence : block.sentences()) {
        List<String> words = sentence.tokens().stream().map(Token::text).toList();
        lines.add(new Line(lines.size(), sentence, words, running));
      }
    }
    return lines;
  }

  /** The place of some of its words in the article. */
  Passage passage(int start, int end) {
    Span first = sentence.tokens().get(start).span();
    Span last = sentence.tokens().get(end - 1).span();
    return new Passage(sentence.part(), new Span(first.start(), last.end()));
  }

  /** Whether it is a heading that begins every word in upper case, which then marks no names. */
  boolean isTitled() {
    return !isRunning
        && words.size() >= SHORTEST_TITLED
        && !Words.isShouted(words)
        && words.stream()
            .noneMatch(
                word ->
                    Character.isDigit(word.charAt(0))
                        || (word.length() > LONGEST_SMALL
                            && Character.isLowerCase(word.charAt(0))));
  }

  boolean isCapitalized(int word) {
    return word >= 0 && word < words.size() && Character.isUpperCase(words.get(word).charAt(0));
  }

  /** Whether no space parts these tokens. */
  boolean isOneWord(int first, int last) {
    for (int i = first; i < last; i++) {
      if (sentence.tokens().get(i).span().end() != sentence.tokens().get(i + 1).span().start()) {
        return false;
      }
    }
    return true;
  }
}
