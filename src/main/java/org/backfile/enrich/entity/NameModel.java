package org.backfile.enrich.entity;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The weights of a linear tagger, one byte each. Trained as a structured averaged perceptron
 * (Collins 2002).
 */
final class NameModel {
  private final Keys features;
  private final float[] scales;
  private final byte[] weights;
  private final BestPath path;

  /**
   * @param scales for each feature, what one step of its weights is worth
   * @param weights for each feature, one weight for each label
   */
  NameModel(Keys features, float[] scales, byte[] weights, BestPath path) {
    this.features = features;
    this.scales = scales;
    this.weights = weights;
    this.path = path;
  }

  /** The best labels of a sentence, given the features of its tokens. */
  int[] labels(long[][] sentence) {
    float[][] scores = new float[sentence.length][Labels.COUNT];
    for (int i = 0; i < sentence.length; i++) {
      for (long feature : sentence[i]) {
        add(feature, scores[i]);
      }
    }
    return path.through(scores);
  }

  private void add(long feature, float[] scores) {
    int at = features.find(feature);
    if (at < 0) {
      return;
    }
    int row = at * Labels.COUNT;
    for (int label = 0; label < Labels.COUNT; label++) {
      scores[label] += weights[row + label] * scales[at];
    }
  }

  static NameModel read(ByteBuffer in) {
    BestPath path = BestPath.read(in);
    Keys features = Keys.read(in);
    float[] scales = new float[features.size()];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = in.getFloat();
    }
    byte[] weights = new byte[features.size() * Labels.COUNT];
    in.get(weights);
    return new NameModel(features, scales, weights, path);
  }

  void write(DataOutput out) throws IOException {
    path.write(out);
    features.write(out);
    for (float scale : scales) {
      out.writeFloat(scale);
    }
    out.write(weights);
  }
}
