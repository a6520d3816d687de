package org.backfile.enrich.stance;

import java.util.Random;

/** One layer of a network while it learns: weights, their slopes, and the memory of Adam. */
final class Layer {
  private static final float PACE = 5e-4f;
  private static final float DECAY = 0.02f;
  private static final float FIRST = 0.9f;
  private static final float SECOND = 0.999f;
  private static final float TINY = 1e-8f;

  /** For each output its weights, and its bias as the last of them. */
  private final float[][] weights;

  private final float[][] slopes;
  private final float[][] means;
  private final float[][] squares;
  private final int inputs;

  Layer(int inputs, int outputs) {
    this.inputs = inputs;
    weights = new float[outputs][inputs + 1];
    slopes = new float[outputs][inputs + 1];
    means = new float[outputs][inputs + 1];
    squares = new float[outputs][inputs + 1];
  }

  void start(Random random) {
    for (float[] row : weights) {
      for (int i = 0; i < inputs; i++) {
        row[i] = (float) (random.nextGaussian() / Math.sqrt(inputs));
      }
    }
  }

  float[] row(int output) {
    return weights[output];
  }

  float bias(int output) {
    return weights[output][inputs];
  }

  float[] of(float[] in) {
    float[] out = new float[weights.length];
    for (int o = 0; o < out.length; o++) {
      float sum = weights[o][inputs];
      for (int i = 0; i < inputs; i++) {
        sum += weights[o][i] * in[i];
      }
      out[o] = sum;
    }
    return out;
  }

  /** The errors of the outputs as errors of the inputs. */
  float[] back(float[] errors) {
    float[] back = new float[inputs];
    for (int o = 0; o < errors.length; o++) {
      for (int i = 0; i < inputs; i++) {
        back[i] += weights[o][i] * errors[o];
      }
    }
    return back;
  }

  void add(float[] in, float[] errors) {
    for (int o = 0; o < errors.length; o++) {
      if (errors[o] != 0) {
        for (int i = 0; i < inputs; i++) {
          slopes[o][i] += errors[o] * in[i];
        }
        slopes[o][inputs] += errors[o];
      }
    }
  }

  /**
   * Moves the weights along the mean slope of a batch.
   *
   * @param number of this step, from 1
   * @param share of the full pace
   */
  void step(int number, double share, int batch) {
    float pace = (float) (PACE * share);
    float firstShare = (float) (1 - StrictMath.pow(FIRST, number));
    float secondShare = (float) (1 - StrictMath.pow(SECOND, number));
    for (int o = 0; o < weights.length; o++) {
      for (int i = 0; i <= inputs; i++) {
        float slope = slopes[o][i] / batch;
        means[o][i] = FIRST * means[o][i] + (1 - FIRST) * slope;
        squares[o][i] = SECOND * squares[o][i] + (1 - SECOND) * slope * slope;
        float step =
            means[o][i] / firstShare / ((float) Math.sqrt(squares[o][i] / secondShare) + TINY);
        float decay = i < inputs ? DECAY * weights[o][i] : 0;
        weights[o][i] -= pace * (step + decay);
        slopes[o][i] = 0;
      }
    }
  }
}
