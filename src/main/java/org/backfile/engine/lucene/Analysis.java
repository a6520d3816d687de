package org.backfile.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes terms: standard tokenizer, English possessive, lower case, ASCII folding, and
 * the Porter stemmer for the text of articles. No word is dropped, so that every phrase can be
 * found.
 *
 * <p>Another engine must use the same chain. A change here needs a new {@link
 * IndexFormat#ANALYSIS}.
 */
final class Analysis {
  /** For titles and bodies. */
  static final Analyzer STEMS = new Chain(Form.STEMS);

  /** For names, and for the words that patterns and fuzzy words look into. */
  static final Analyzer WORDS = new Chain(Form.WORDS);

  /** For marking: both beside each other. */
  static final Analyzer MARKED = new Chain(Form.BOTH);

  private enum Form {
    STEMS,
    WORDS,
    BOTH
  }

  private Analysis() {}

  /** The terms of a text, in order. */
  static List<String> terms(Analyzer chain, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = chain.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
      return terms;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Text without accents, ligatures and width, in lower case. */
  static String fold(String text) {
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    char[] folded = new char[4 * lower.length()];
    int length = ASCIIFoldingFilter.foldToASCII(lower.toCharArray(), 0, folded, 0, lower.length());
    return new String(folded, 0, length).toLowerCase(java.util.Locale.ROOT);
  }

  private static final class Chain extends Analyzer {
    /** So far apart that no phrase, however sloppy, reaches from one name to the next. */
    private static final int BETWEEN_NAMES = 10_000;

    private final Form form;

    Chain(Form form) {
      this.form = form;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer tokens = new StandardTokenizer();
      TokenStream chain =
          new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokens)));
      return new TokenStreamComponents(
          tokens,
          switch (form) {
            case STEMS -> new PorterStemFilter(chain);
            case WORDS -> chain;
            case BOTH -> new PorterStemFilter(new SignedWords(chain));
          });
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
      return BETWEEN_NAMES;
    }
  }
}
