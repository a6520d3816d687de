package org.backfile.engine.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts before each word the same word as {@link Analysis#WORDS} gives it, with a sign in front, and
 * called a key word, which no stemmer touches.
 */
final class SignedWords extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private String written = "";
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
      term.setEmpty().append(written);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    written = term.toString();
    term.setEmpty().append(Place.SIGN).append(Analysis.word(written));
    keyword.setKeyword(true);
    again = true;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    again = false;
  }
}
