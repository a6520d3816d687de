package org.backfile.engine.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/** Gives each field its chain: stems for titles and bodies, words for everything else. */
final class FieldAnalysis extends DelegatingAnalyzerWrapper {
  FieldAnalysis() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return of(field);
  }

  static Analyzer of(String field) {
    return field.equals(Fields.TITLE) || field.equals(Fields.BODY)
        ? Analysis.STEMS
        : Analysis.WORDS;
  }
}
