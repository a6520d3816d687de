package org.backfile.enrich.stance;

import java.util.List;
import java.util.Optional;
import org.backfile.enrich.vector.EncodedText;
import org.backfile.enrich.vector.SentenceEncoder;

/**
 * Tells by the wording of a sentence as a whole how it leans toward a target, learnt by example.
 */
record Wording(SentenceEncoder encoder, StanceHead head) {
  private static final int POOLS = 5;

  /** How many numbers the head is given. */
  static final int INPUTS = POOLS * SentenceEncoder.DIMENSIONS;

  /** Changes with what the head is given; its weights have a version of their own. */
  private static final String HEAD = "1";

  private static final int WINDOW = 4;
  private static final double FADING = 6;

  /** Empty on a machine that the native runtime does not know. */
  static Optional<Wording> load() {
    return SentenceEncoder.load().map(encoder -> new Wording(encoder, StanceHead.builtIn()));
  }

  String version() {
    return encoder.version() + ", head " + HEAD + " with weights " + StanceHead.version();
  }

  Leaning of(Masked sentence) {
    return head.of(inputs(encoder, sentence));
  }

  /**
   * The vectors of the target, of the sentence, of the words near the target, and of the four
   * pieces before and after it.
   */
  static float[] inputs(SentenceEncoder encoder, Masked sentence) {
    EncodedText encoded = encoder.encode(sentence.text());
    List<float[]> vectors = encoded.vectors();
    int from = 0;
    while (from < vectors.size() && encoded.pieces().get(from).end() <= sentence.target().start()) {
      from++;
    }
    int to = from;
    while (to < vectors.size() && encoded.pieces().get(to).start() < sentence.target().end()) {
      to++;
    }
    double[] near = new double[vectors.size()];
    for (int i = 0; i < near.length; i++) {
      int way = i < from ? from - i : Math.max(0, i - to + 1);
      near[i] = StrictMath.exp(-way / FADING);
    }
    float[] inputs = new float[INPUTS];
    pool(vectors, window(vectors.size(), from, to), inputs, 0);
    pool(vectors, window(vectors.size(), 0, vectors.size()), inputs, 1);
    pool(vectors, near, inputs, 2);
    pool(vectors, window(vectors.size(), from - WINDOW, from), inputs, 3);
    pool(vectors, window(vectors.size(), to, to + WINDOW), inputs, 4);
    return inputs;
  }

  private static double[] window(int size, int from, int to) {
    double[] weights = new double[size];
    for (int i = Math.max(0, from); i < Math.min(size, to); i++) {
      weights[i] = 1;
    }
    return weights;
  }

  /** Puts the weighted mean of the vectors, of length 1, in its place among the inputs. */
  private static void pool(List<float[]> vectors, double[] weights, float[] inputs, int number) {
    int start = number * SentenceEncoder.DIMENSIONS;
    double square = 0;
    for (int d = 0; d < SentenceEncoder.DIMENSIONS; d++) {
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * vectors.get(i)[d];
      }
      inputs[start + d] = (float) sum;
      square += sum * sum;
    }
    for (int d = 0; d < SentenceEncoder.DIMENSIONS && square > 0; d++) {
      inputs[start + d] /= (float) Math.sqrt(square);
    }
  }
}
