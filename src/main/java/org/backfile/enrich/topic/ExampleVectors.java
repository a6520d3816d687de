package org.backfile.enrich.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.backfile.enrich.text.Versions;
import org.backfile.enrich.vector.SentenceEncoder;

/** The vectors of a list's example texts, for each topic's path. */
final class ExampleVectors {
  private ExampleVectors() {}

  /** Encodes every example text. */
  static Map<String, List<float[]>> of(TopicList list, SentenceEncoder encoder) {
    return each(list, text -> encoder.encode(Opening.of(text)).mean());
  }

  /** Reads what {@link #write} wrote for the same list. */
  static Map<String, List<float[]>> read(TopicList list, InputStream file) throws IOException {
    DataInputStream in = new DataInputStream(file);
    if (!in.readUTF().equals(version(list))) {
      throw new IOException("The vectors are not those of " + list.file());
    }
    byte[] all = in.readAllBytes();
    int[] at = {0};
    return each(
        list,
        text -> {
          float[] vector = new float[SentenceEncoder.DIMENSIONS];
          for (int i = 0; i < vector.length; i++) {
            vector[i] = all[at[0]++] / (float) Byte.MAX_VALUE * LARGEST;
          }
          return vector;
        });
  }

  /** No value of a vector of length 1 that the model gives is larger. */
  private static final float LARGEST = 0.3f;

  /** Writes vectors with one byte for each value. */
  static void write(TopicList list, SentenceEncoder encoder, OutputStream file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(file)) {
      out.writeUTF(version(list));
      for (List<float[]> vectors : of(list, encoder).values()) {
        for (float[] vector : vectors) {
          for (float value : vector) {
            float part = Math.clamp(value / LARGEST, -1, 1);
            out.writeByte(Math.round(part * Byte.MAX_VALUE));
          }
        }
      }
    }
  }

  private static String version(TopicList list) {
    return Versions.of(list.examples().toString());
  }

  private static Map<String, List<float[]>> each(TopicList list, Function<String, float[]> vector) {
    Map<String, List<float[]>> vectors = new LinkedHashMap<>();
    list.examples()
        .forEach(
            (path, texts) -> {
              List<float[]> of = new ArrayList<>();
              texts.forEach(text -> of.add(vector.apply(text)));
              vectors.put(path, of);
            });
    return vectors;
  }
}
