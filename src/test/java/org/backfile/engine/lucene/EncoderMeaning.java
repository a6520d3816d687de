package org.backfile.engine.lucene;

import org.backfile.enrich.vector.SentenceEncoder;
import org.backfile.search.Meaning;

/** The real model, as the engine is given it. */
final class EncoderMeaning implements Meaning {
  static final Meaning MEANING = new EncoderMeaning();

  private final SentenceEncoder encoder = SentenceEncoder.load().orElseThrow();

  private EncoderMeaning() {}

  @Override
  public String version() {
    return encoder.version();
  }

  @Override
  public float[] of(String text) {
    return encoder.encode(text).mean();
  }
}
