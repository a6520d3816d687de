package org.backfile.enrich.entity;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The most likely labels of a sentence by the Viterbi algorithm. */
final class BestPath {
  /** The row of the steps into the first token. */
  static final int START = Labels.COUNT;

  private static final float NEVER = -1e30f;

  private final float[][] steps;

  /**
   * @param steps what it is worth to go from one label to the next
   */
  BestPath(float[][] steps) {
    this.steps = steps;
  }

  /** Adds the worth of each path to the scores and gives the best path. */
  int[] through(float[][] scores) {
    if (scores.length == 0) {
      return new int[0];
    }
    int[][] from = new int[scores.length][Labels.COUNT];
    for (int label = 0; label < Labels.COUNT; label++) {
      scores[0][label] += Labels.isStart(label) ? steps[START][label] : NEVER;
    }
    for (int i = 1; i < scores.length; i++) {
      for (int label = 0; label < Labels.COUNT; label++) {
        int best = before(scores[i - 1], label);
        from[i][label] = best;
        scores[i][label] += scores[i - 1][best] + steps[best][label];
      }
    }
    return traced(from, scores[scores.length - 1]);
  }

  private int before(float[] scores, int next) {
    int best = -1;
    for (int label = 0; label < Labels.COUNT; label++) {
      if (Labels.mayFollow(label, next)
          && (best < 0 || scores[label] + steps[label][next] > scores[best] + steps[best][next])) {
        best = label;
      }
    }
    return best;
  }

  private static int[] traced(int[][] from, float[] last) {
    int best = Labels.OUTSIDE;
    for (int label = 0; label < Labels.COUNT; label++) {
      if (Labels.isEnd(label) && last[label] > last[best]) {
        best = label;
      }
    }
    int[] path = new int[from.length];
    for (int i = path.length - 1; i >= 0; i--) {
      path[i] = best;
      best = from[i][best];
    }
    return path;
  }

  static BestPath read(ByteBuffer in) {
    float[][] steps = new float[Labels.COUNT + 1][Labels.COUNT];
    for (float[] row : steps) {
      for (int i = 0; i < row.length; i++) {
        row[i] = in.getFloat();
      }
    }
    return new BestPath(steps);
  }

  void write(DataOutput out) throws IOException {
    for (float[] row : steps) {
      for (float step : row) {
        out.writeFloat(step);
      }
    }
  }
}
