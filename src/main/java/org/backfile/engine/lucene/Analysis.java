package org.backfile.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** How text becomes terms where its language does not matter, and what both ways share. */
final class Analysis {
  static final String WORD_FILTERS = "englishPossessive lowercase asciiFolding";

  /** For names, and for the words that patterns and fuzzy words look into. */
  static final Analyzer WORDS = new TextAnalyzer(WORD_FILTERS);

  private static final Map<Chain, Analyzer> STEMS = new EnumMap<>(Chain.class);

  static {
    for (Chain chain : Chain.values()) {
      STEMS.put(chain, new TextAnalyzer(chain.filters()));
    }
  }

  private Analysis() {}

  /** For titles and bodies. */
  static Analyzer stems(Chain chain) {
    return Objects.requireNonNull(STEMS.get(chain));
  }

  /** The terms of a text, in order; the last one where several stand in one place. */
  static List<String> terms(Analyzer chain, String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = chain.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() == 0) {
          terms.removeLast();
        }
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
}
