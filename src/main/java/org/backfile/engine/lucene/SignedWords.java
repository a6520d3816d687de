package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts before each word the same word as {@link Analysis#WORDS} gives it, with a sign in front, and
 * called a key word, which no stemmer touches.
 */
final class SignedWords extends TokenFilter {
  /** Letters that one letter can be folded to. */
  private static final int MOST_FOLDED = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private char[] written = {};
  private boolean again;

  SignedWords(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (again) {
      again = false;
      keyword.setKeyword(false);
      step.setPositionIncrement(0);
      term.copyBuffer(written, 0, written.length);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    written = Arrays.copyOf(term.buffer(), term.length());
    sign();
    keyword.setKeyword(true);
    again = true;
    return true;
  }

  private void sign() {
    int length = term.length() - (isPossessive() ? 2 : 0);
    CharacterUtils.toLowerCase(term.buffer(), 0, length);
    char[] word = new char[1 + MOST_FOLDED * length];
    word[0] = Place.SIGN;
    int end = ASCIIFoldingFilter.foldToASCII(term.buffer(), 0, word, 1, length);
    term.copyBuffer(word, 0, end);
  }

  private boolean isPossessive() {
    int end = written.length;
    return end > 1
        && "'\u2019\uff07".indexOf(written[end - 2]) >= 0
        && "sS".indexOf(written[end - 1]) >= 0;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    again = false;
  }
}
