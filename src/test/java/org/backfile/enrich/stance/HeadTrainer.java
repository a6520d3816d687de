package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains one network of a {@link StanceHead}: Adam (Kingma and Ba 2015) with decoupled weight decay
 * and dropout. The same examples and seed give the same network.
 */
final class HeadTrainer {
  private static final int HIDDEN = 64;
  private static final int ROUNDS = 10;
  private static final int BATCH = 64;
  private static final float KEEP = 0.6f;
  private static final int STEPS = 127;

  /** Two dimensions of the model are all but constant. */
  private static final double LEAST_SPREAD = 0.01;

  /** What the head is given and the class it should tell. */
  static final class Example {
    private final float[] inputs;
    private final int wanted;

    Example(float[] inputs, int wanted) {
      this.inputs = inputs;
      this.wanted = wanted;
    }
  }

  private final Random random;
  private final Layer hidden;
  private final Layer output = new Layer(HIDDEN, Leaning.CLASSES);
  private final Scaling scaling;

  private HeadTrainer(List<Example> examples, long seed) {
    random = new Random(seed);
    scaling = Scaling.of(examples.stream().map(e -> e.inputs).toList());
    hidden = new Layer(examples.getFirst().inputs.length, HIDDEN);
    hidden.start(random);
    output.start(random);
  }

  static StanceHead.Net train(List<Example> examples, long seed) {
    HeadTrainer trainer = new HeadTrainer(examples, seed);
    trainer.run(examples);
    return trainer.net();
  }

  private void run(List<Example> examples) {
    List<Example> order = new ArrayList<>(examples);
    int steps = ROUNDS * ((examples.size() + BATCH - 1) / BATCH);
    int step = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int from = 0; from < order.size(); from += BATCH) {
        List<Example> batch = order.subList(from, Math.min(order.size(), from + BATCH));
        batch.forEach(this::learn);
        double pace = 1 - (double) step++ / steps;
        hidden.step(step, pace, batch.size());
        output.step(step, pace, batch.size());
      }
    }
  }

  private void learn(Example example) {
    float[] inputs = scaling.of(example.inputs);
    float[] kept = kept(inputs.length);
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] *= kept[i];
    }
    float[] units = hidden.of(inputs);
    float[] open = kept(HIDDEN);
    for (int u = 0; u < HIDDEN; u++) {
      open[u] = units[u] > 0 ? open[u] : 0;
      units[u] *= open[u];
    }
    float[] raw = output.of(units);
    double[] values = new double[raw.length];
    for (int c = 0; c < raw.length; c++) {
      values[c] = raw[c];
    }
    double[] likely = StanceHead.softmax(values);
    float[] errors = new float[raw.length];
    for (int c = 0; c < errors.length; c++) {
      errors[c] = (float) (likely[c] - (c == example.wanted ? 1 : 0));
    }
    float[] back = output.back(errors);
    for (int u = 0; u < HIDDEN; u++) {
      back[u] *= open[u];
    }
    output.add(units, errors);
    hidden.add(inputs, back);
  }

  private float[] kept(int size) {
    float[] kept = new float[size];
    for (int i = 0; i < size; i++) {
      kept[i] = random.nextFloat() < KEEP ? 1 / KEEP : 0;
    }
    return kept;
  }

  /** The scaling of the inputs goes into the weights of the hidden units. */
  private StanceHead.Net net() {
    List<StanceHead.Unit> units = new ArrayList<>();
    for (int u = 0; u < HIDDEN; u++) {
      float[] row = Arrays.copyOf(hidden.row(u), scaling.mean.length);
      float bias = hidden.bias(u);
      float largest = 0;
      for (int i = 0; i < row.length; i++) {
        row[i] /= scaling.spread[i];
        bias -= row[i] * scaling.mean[i];
        largest = Math.max(largest, Math.abs(row[i]));
      }
      byte[] weights = new byte[row.length];
      for (int i = 0; i < row.length; i++) {
        weights[i] = (byte) Math.round(row[i] / largest * STEPS);
      }
      units.add(new StanceHead.Unit(largest / STEPS, bias, weights));
    }
    float[][] outputs = new float[Leaning.CLASSES][HIDDEN + 1];
    for (int c = 0; c < outputs.length; c++) {
      System.arraycopy(output.row(c), 0, outputs[c], 0, HIDDEN);
      outputs[c][HIDDEN] = output.bias(c);
    }
    return new StanceHead.Net(units, outputs);
  }

  /** What brings every input to mean 0 and spread 1. */
  private static final class Scaling {
    private final float[] mean;
    private final float[] spread;

    private Scaling(float[] mean, float[] spread) {
      this.mean = mean;
      this.spread = spread;
    }

    static Scaling of(List<float[]> rows) {
      int size = rows.getFirst().length;
      double[] sum = new double[size];
      double[] squares = new double[size];
      for (float[] row : rows) {
        for (int i = 0; i < size; i++) {
          sum[i] += row[i];
          squares[i] += (double) row[i] * row[i];
        }
      }
      float[] mean = new float[size];
      float[] spread = new float[size];
      for (int i = 0; i < size; i++) {
        double m = sum[i] / rows.size();
        mean[i] = (float) m;
        double square = squares[i] / rows.size() - m * m;
        spread[i] = (float) Math.sqrt(Math.max(LEAST_SPREAD * LEAST_SPREAD, square));
      }
      return new Scaling(mean, spread);
    }

    float[] of(float[] row) {
      float[] scaled = new float[row.length];
      for (int i = 0; i < row.length; i++) {
        scaled[i] = (row[i] - mean[i]) / spread[i];
      }
      return scaled;
    }
  }
}
