package org.backfile.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;

/** The standard tokenizer and filters by their names, such as {@code lowercase porterStem}. */
final class TextAnalyzer extends Analyzer {
  /** So far apart that no phrase, however sloppy, reaches from one name to the next. */
  static final int BETWEEN_NAMES = 10_000;

  private final List<TokenFilterFactory> filters;

  /**
   * @param filters their names, parted by blanks; an argument stands in brackets behind its name
   */
  TextAnalyzer(String filters) {
    this.filters = factories(filters);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer tokens = new StandardTokenizer();
    return new TokenStreamComponents(tokens, filtered(tokens));
  }

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return BETWEEN_NAMES;
  }

  private TokenStream filtered(TokenStream tokens) {
    TokenStream stream = tokens;
    for (TokenFilterFactory filter : filters) {
      stream = filter.create(stream);
    }
    return stream;
  }

  private static List<TokenFilterFactory> factories(String filters) {
    List<TokenFilterFactory> factories = new ArrayList<>();
    for (String filter : filters.split(" ", -1)) {
      String[] parts = filter.split("[(=)]", -1);
      Map<String, String> arguments = new HashMap<>();
      if (parts.length > 1) {
        arguments.put(parts[1], parts[2]);
      }
      factories.add(factory(parts[0], arguments));
    }
    return factories;
  }

  private static TokenFilterFactory factory(String name, Map<String, String> arguments) {
    TokenFilterFactory factory = TokenFilterFactory.forName(name, arguments);
    if (factory instanceof ResourceLoaderAware aware) {
      try {
        aware.inform(new ClasspathResourceLoader(TextAnalyzer.class));
      } catch (IOException missing) {
        throw new UncheckedIOException("Missing from the program: " + name, missing);
      }
    }
    return factory;
  }
}
