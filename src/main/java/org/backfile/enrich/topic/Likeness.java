package org.backfile.enrich.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.enrich.vector.SentenceEncoder;

/**
 * How like a text is to the example texts of each topic.
 *
 * <p>Every topic is a cloud of vectors around the mean of its examples, and all clouds have one
 * shape: linear discriminant analysis (Fisher, 1936) with a covariance shrunk toward a ball. A mean
 * of few examples is less sure of itself, so its cloud is wider by that. One pass over the examples
 * teaches it, so a newsroom's topic is learnt like a built-in one.
 */
final class Likeness {
  private static final int SIZE = SentenceEncoder.DIMENSIONS;

  /** How far the shared shape is drawn toward a ball; examples are few for so many dimensions. */
  private static final double SHRINK = 0.7;

  /** The usual squared distance of a text from its own topic, in this shape. */
  private static final double USUAL = 400;

  private static final class Cloud {
    private final double[] direction;
    private final double square;
    private final double width;

    Cloud(double[] direction, double square, double width) {
      this.direction = direction;
      this.square = square;
      this.width = width;
    }
  }

  private final double[][] shape;
  private final Map<String, Cloud> clouds = new LinkedHashMap<>();

  /** Learns from vectors of example texts; without any it knows no topic. */
  Likeness(Map<String, List<float[]>> examples) {
    Map<String, double[]> means = new LinkedHashMap<>();
    examples.forEach((topic, vectors) -> means.put(topic, mean(vectors)));
    shape = examples.isEmpty() ? new double[0][0] : inverse(covariance(examples, means));
    means.forEach(
        (topic, mean) -> {
          double[] direction = times(mean);
          double width = 1 + 1.0 / examples.getOrDefault(topic, List.of()).size();
          clouds.put(topic, new Cloud(direction, dot(direction, mean), width));
        });
  }

  /** The logarithm of how probable the text would be in each topic, but for one constant. */
  Map<String, Double> scores(float[] vector) {
    double[] text = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      text[i] = vector[i];
    }
    double square = dot(times(text), text);
    Map<String, Double> scores = new LinkedHashMap<>();
    clouds.forEach(
        (topic, cloud) -> {
          double distance = square - 2 * dot(cloud.direction, text) + cloud.square;
          scores.put(topic, -0.5 * (distance / cloud.width + USUAL * Math.log(cloud.width)));
        });
    return scores;
  }

  private static double[] mean(List<float[]> vectors) {
    double[] mean = new double[SIZE];
    for (float[] vector : vectors) {
      for (int i = 0; i < SIZE; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return mean;
  }

  private static double[][] covariance(
      Map<String, List<float[]>> examples, Map<String, double[]> means) {
    double[][] sum = new double[SIZE][SIZE];
    List<double[]> rests = new ArrayList<>();
    means.forEach(
        (topic, mean) -> {
          for (float[] vector : examples.getOrDefault(topic, List.of())) {
            rests.add(minus(vector, mean));
          }
        });
    for (double[] rest : rests) {
      for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
          sum[i][j] += rest[i] * rest[j];
        }
      }
    }
    double trace = 0;
    for (int i = 0; i < SIZE; i++) {
      trace += sum[i][i];
    }
    double free = Math.max(1, rests.size() - means.size());
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        double ball = i == j ? SHRINK * trace / SIZE : 0;
        sum[i][j] = ((1 - SHRINK) * sum[i][j] + ball) / free;
      }
    }
    return sum;
  }

  /** Gauss and Jordan's way, in place; safe without pivots for a covariance drawn to a ball. */
  private static double[][] inverse(double[][] matrix) {
    for (int k = 0; k < SIZE; k++) {
      double pivot = 1 / matrix[k][k];
      matrix[k][k] = 1;
      for (int j = 0; j < SIZE; j++) {
        matrix[k][j] *= pivot;
      }
      for (int i = 0; i < SIZE; i++) {
        if (i != k) {
          double factor = matrix[i][k];
          matrix[i][k] = 0;
          for (int j = 0; j < SIZE; j++) {
            matrix[i][j] -= factor * matrix[k][j];
          }
        }
      }
    }
    return matrix;
  }

  private static double[] minus(float[] vector, double[] mean) {
    double[] rest = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      rest[i] = vector[i] - mean[i];
    }
    return rest;
  }

  private double[] times(double[] vector) {
    double[] product = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      product[i] = dot(shape[i], vector);
    }
    return product;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
