package org.backfile.enrich.stance;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.backfile.enrich.text.Versions;

/**
 * A few small neural networks that vote on how a sentence leans toward a target, given its vectors.
 *
 * <p>Each has one hidden layer of rectified units. Its weights are one byte each.
 */
record StanceHead(List<Net> nets) {
  /** The file of the weights, beside this class. */
  static final String FILE = "head.bin.gz";

  /** A unit of the hidden layer: its weights times the scale, plus the bias. */
  static final class Unit {
    private final float scale;
    private final float bias;
    private final byte[] weights;

    Unit(float scale, float bias, byte[] weights) {
      this.scale = scale;
      this.bias = bias;
      this.weights = weights;
    }

    float of(float[] inputs) {
      float sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * inputs[i];
      }
      return Math.max(0, sum * scale + bias);
    }
  }

  /** One network: hidden units, and for each class a weight for each of them, and then a bias. */
  static final class Net {
    private final List<Unit> units;
    private final float[][] outputs;

    Net(List<Unit> units, float[][] outputs) {
      this.units = List.copyOf(units);
      this.outputs = outputs;
    }

    /** The likelihood of each class. */
    double[] of(float[] inputs) {
      double[] classes = new double[Leaning.CLASSES];
      for (int c = 0; c < classes.length; c++) {
        classes[c] = outputs[c][units.size()];
      }
      for (int u = 0; u < units.size(); u++) {
        float unit = units.get(u).of(inputs);
        for (int c = 0; c < classes.length; c++) {
          classes[c] += outputs[c][u] * unit;
        }
      }
      return softmax(classes);
    }
  }

  /** A short text that changes whenever a weight of the head that comes with the program does. */
  static String version() {
    try (InputStream packed = Objects.requireNonNull(StanceHead.class.getResourceAsStream(FILE))) {
      return Versions.of(new String(packed.readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (IOException damaged) {
      throw new UncheckedIOException(FILE, damaged);
    }
  }

  /** The head that comes with the program. */
  static StanceHead builtIn() {
    InputStream packed = Objects.requireNonNull(StanceHead.class.getResourceAsStream(FILE), FILE);
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(packed, 1 << 16))) {
      return read(in);
    } catch (IOException damaged) {
      throw new UncheckedIOException(FILE, damaged);
    }
  }

  /** The mean of all votes. */
  Leaning of(float[] inputs) {
    double[] sum = new double[Leaning.CLASSES];
    for (Net net : nets) {
      double[] vote = net.of(inputs);
      for (int c = 0; c < sum.length; c++) {
        sum[c] += vote[c] / nets.size();
      }
    }
    return new Leaning(sum[0], sum[1], sum[2]);
  }

  static double[] softmax(double[] values) {
    double most = Arrays.stream(values).max().orElseThrow();
    double[] shares = Arrays.stream(values).map(v -> StrictMath.exp(v - most)).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }

  static StanceHead read(DataInput in) throws IOException {
    int count = in.readInt();
    int inputs = in.readInt();
    int hidden = in.readInt();
    List<Net> nets = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      List<Unit> units = new ArrayList<>();
      for (int u = 0; u < hidden; u++) {
        Unit unit = new Unit(in.readFloat(), in.readFloat(), new byte[inputs]);
        in.readFully(unit.weights);
        units.add(unit);
      }
      float[][] outputs = new float[Leaning.CLASSES][hidden + 1];
      for (float[] row : outputs) {
        for (int u = 0; u < row.length; u++) {
          row[u] = in.readFloat();
        }
      }
      nets.add(new Net(units, outputs));
    }
    return new StanceHead(nets);
  }

  void write(DataOutput out) throws IOException {
    List<Unit> first = nets.getFirst().units;
    out.writeInt(nets.size());
    out.writeInt(first.getFirst().weights.length);
    out.writeInt(first.size());
    for (Net net : nets) {
      for (Unit unit : net.units) {
        out.writeFloat(unit.scale);
        out.writeFloat(unit.bias);
        out.write(unit.weights);
      }
      for (float[] row : net.outputs) {
        for (float weight : row) {
          out.writeFloat(weight);
        }
      }
    }
  }
}
