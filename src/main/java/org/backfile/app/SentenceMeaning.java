package org.backfile.app;

import java.util.Optional;
import org.backfile.enrich.vector.SentenceEncoder;
import org.backfile.search.Meaning;
import org.backfile.search.SearchUnavailable;

/** Meaning by the language model of this program. */
record SentenceMeaning(Optional<SentenceEncoder> encoder) implements Meaning {
  /** Takes a second for the first time, which no search should have to wait for. */
  static SentenceMeaning load() {
    return new SentenceMeaning(SentenceEncoder.load());
  }

  @Override
  public String version() {
    return encoder.map(SentenceEncoder::version).orElse("none");
  }

  @Override
  public float[] of(String text) {
    return encoder
        .orElseThrow(() -> new SearchUnavailable("The language model does not run on this machine"))
        .encode(text)
        .mean();
  }
}
