package org.backfile.enrich.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.backfile.enrich.text.Block;
import org.backfile.enrich.text.Sentence;
import org.backfile.enrich.text.Token;

/** The words of one block in reading order. A place outside of it holds the empty word. */
final class Words {
  private final Block block;
  private final List<Token> tokens = new ArrayList<>();
  private final List<String> lower = new ArrayList<>();

  private final int before;

  /**
   * @param before how many words the blocks before this one have
   */
  Words(Block block, int before) {
    this.block = block;
    this.before = before;
    for (Sentence sentence : block.sentences()) {
      for (Token token : sentence.tokens()) {
        tokens.add(token);
        lower.add(dash(token.text().toLowerCase(Locale.ROOT)));
      }
    }
  }

  /** How many words of the article stand before this one. */
  int inArticle(int i) {
    return before + i;
  }

  int size() {
    return tokens.size();
  }

  /** The word in lower case, every dash as {@code -}. */
  String at(int i) {
    return i >= 0 && i < lower.size() ? lower.get(i) : "";
  }

  boolean is(int i, Set<String> words) {
    return words.contains(at(i));
  }

  /** Whether these words stand from here on. */
  boolean are(int i, String... words) {
    for (int k = 0; k < words.length; k++) {
      if (!at(i + k).equals(words[k])) {
        return false;
      }
    }
    return true;
  }

  boolean isCapital(int i) {
    return !at(i).isEmpty() && Character.isUpperCase(tokens.get(i).text().charAt(0));
  }

  /** Whether nothing stands between this word and the one before. */
  boolean touches(int i) {
    return i > 0
        && i < tokens.size()
        && tokens.get(i).span().start() == tokens.get(i - 1).span().end();
  }

  /** A number of at most four digits; -1 when the word is none. */
  int number(int i) {
    String word = at(i);
    if (word.isEmpty() || word.length() > 4) {
      return -1;
    }
    int number = 0;
    for (int k = 0; k < word.length(); k++) {
      int digit = word.charAt(k) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** A number written in exactly so many digits; -1 when the word is none. */
  int number(int i, int digits) {
    return at(i).length() == digits ? number(i) : -1;
  }

  /** The words from the first to before the last, as a passage of the article. */
  Passage passage(int first, int end) {
    Span span = new Span(tokens.get(first).span().start(), tokens.get(end - 1).span().end());
    return new Passage(block.sentences().getFirst().part(), span);
  }

  private static String dash(String word) {
    return word.equals("\u2013") || word.equals("\u2014") || word.equals("\u2010") ? "-" : word;
  }
}
