package org.backfile.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Trains a {@link NameModel}: a structured perceptron whose weights are averaged over all steps.
 */
final class NameTrainer {
  private static final float LEAST_WEIGHT = 0.08f;
  private static final int STEPS = 127;

  private static final class Example {
    private final int[][] features;
    private final int[] labels;

    private Example(int[][] features, int[] labels) {
      this.features = features;
      this.labels = labels;
    }
  }

  private final Features features;
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();
  private final float[][] steps = new float[Labels.COUNT + 1][Labels.COUNT];
  private final double[][] stepSums = new double[Labels.COUNT + 1][Labels.COUNT];
  private final BestPath path = new BestPath(steps);
  private float[][] weights = {};
  private double[][] sums = {};
  private long time = 1;

  NameTrainer(Features features) {
    this.features = features;
  }

  void add(LabelledText text) {
    for (LabelledText.Sentence sentence : text.sentences()) {
      long[][] keys = features.of(sentence.tokens(), text.words());
      int[][] numbered = new int[keys.length][];
      for (int i = 0; i < keys.length; i++) {
        numbered[i] = Arrays.stream(keys[i]).mapToInt(this::number).toArray();
      }
      examples.add(new Example(numbered, text.labels(sentence)));
    }
  }

  private int number(long key) {
    return numbers.computeIfAbsent(key, k -> numbers.size());
  }

  NameModel train(int rounds, long seed) {
    weights = new float[numbers.size()][];
    sums = new double[numbers.size()][];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      order.forEach(this::learn);
    }
    return model();
  }

  private void learn(Example example) {
    int[] guess = path.through(scores(example));
    int before = BestPath.START;
    int guessBefore = BestPath.START;
    for (int i = 0; i < guess.length; i++) {
      int right = example.labels[i];
      if (guess[i] != right) {
        for (int feature : example.features[i]) {
          add(feature, right, 1);
          add(feature, guess[i], -1);
        }
      }
      if (guess[i] != right || guessBefore != before) {
        step(before, right, 1);
        step(guessBefore, guess[i], -1);
      }
      before = right;
      guessBefore = guess[i];
    }
    time++;
  }

  private float[][] scores(Example example) {
    float[][] scores = new float[example.labels.length][Labels.COUNT];
    for (int i = 0; i < scores.length; i++) {
      for (int feature : example.features[i]) {
        float[] row = weights[feature];
        for (int label = 0; row != null && label < Labels.COUNT; label++) {
          scores[i][label] += row[label];
        }
      }
    }
    return scores;
  }

  private void add(int feature, int label, int change) {
    if (weights[feature] == null) {
      weights[feature] = new float[Labels.COUNT];
      sums[feature] = new double[Labels.COUNT];
    }
    weights[feature][label] += change;
    sums[feature][label] += (double) change * time;
  }

  private void step(int from, int to, int change) {
    steps[from][to] += change;
    stepSums[from][to] += (double) change * time;
  }

  private NameModel model() {
    Map<Long, float[]> kept = new TreeMap<>();
    numbers.forEach(
        (key, number) -> {
          if (weights[number] != null) {
            float[] row = averaged(weights[number], sums[number]);
            if (largest(row) >= LEAST_WEIGHT) {
              kept.put(key, row);
            }
          }
        });
    float[] scales = new float[kept.size()];
    byte[] small = new byte[kept.size() * Labels.COUNT];
    int at = 0;
    for (float[] row : kept.values()) {
      scales[at] = largest(row) / STEPS;
      for (int label = 0; label < Labels.COUNT; label++) {
        small[at * Labels.COUNT + label] = (byte) Math.round(row[label] / scales[at]);
      }
      at++;
    }
    Keys keys = new Keys(kept.keySet().stream().mapToLong(k -> k).toArray());
    float[][] averagedSteps = new float[steps.length][];
    for (int from = 0; from < steps.length; from++) {
      averagedSteps[from] = averaged(steps[from], stepSums[from]);
    }
    return new NameModel(keys, scales, small, new BestPath(averagedSteps));
  }

  private float[] averaged(float[] row, double[] sum) {
    float[] averaged = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      averaged[i] = (float) (row[i] - sum[i] / time);
    }
    return averaged;
  }

  private static float largest(float[] row) {
    float largest = 0;
    for (float weight : row) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest;
  }
}
