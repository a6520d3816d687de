package org.backfile.engine.lucene;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/**
 * Gives each field its chain: that of their language for titles and bodies, words for everything
 * else.
 */
final class FieldAnalysis extends DelegatingAnalyzerWrapper {
  private static final Map<String, Analyzer> TEXTS = texts();

  FieldAnalysis() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return of(field);
  }

  static Analyzer of(String field) {
    return TEXTS.getOrDefault(field, Analysis.WORDS);
  }

  private static Map<String, Analyzer> texts() {
    Map<String, Analyzer> texts = new HashMap<>();
    for (Chain chain : Chain.values()) {
      texts.put(chain.field(Fields.TITLE), Analysis.stems(chain));
      texts.put(chain.field(Fields.BODY), Analysis.stems(chain));
    }
    return Map.copyOf(texts);
  }
}
