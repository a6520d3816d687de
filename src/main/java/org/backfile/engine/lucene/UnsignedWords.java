package org.backfile.engine.lucene;

import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Filters all words but the signed ones, which stay as {@link SignedWords} made them. */
final class UnsignedWords extends ConditionalTokenFilter {
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  UnsignedWords(TokenStream input, Function<TokenStream, TokenStream> filters) {
    super(input, filters);
  }

  @Override
  protected boolean shouldFilter() {
    return !keyword.isKeyword();
  }
}
