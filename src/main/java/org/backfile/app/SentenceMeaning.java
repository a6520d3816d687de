package org.backfile.app;

import org.backfile.enrich.vector.SentenceEncoder;
import org.backfile.search.Meaning;
import org.backfile.search.SearchUnavailable;

/** Meaning by the language model of this program, which is loaded when it is first asked for. */
final class SentenceMeaning implements Meaning {
  @Override
  public String version() {
    return SentenceEncoder.load().map(SentenceEncoder::version).orElse("none");
  }

  @Override
  public float[] of(String text) {
    return SentenceEncoder.load()
        .orElseThrow(() -> new SearchUnavailable("The language model does not run on this machine"))
        .encode(text)
        .mean();
  }
}
