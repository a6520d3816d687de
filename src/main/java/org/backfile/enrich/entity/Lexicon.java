package org.backfile.enrich.entity;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What is known of words and names beforehand: a number for each, 0 when nothing is known. One is
 * made of word clusters (the number is a path in a tree of words that are used alike, with a
 * leading one), another of known names (the number is a set of kinds of names).
 */
final class Lexicon {
  private final Keys keys;

  /** For each key, where its value stands in {@link #values}. */
  private final char[] places;

  private final int[] values;

  Lexicon(Keys keys, char[] places, int[] values) {
    this.keys = keys;
    this.places = places;
    this.values = values;
  }

  /** What is known of the word or name with this hash; 0 for nothing. */
  int get(long hash) {
    int at = keys.find(hash);
    return at < 0 ? 0 : values[places[at]];
  }

  static Lexicon read(ByteBuffer in) {
    int[] values = new int[in.getInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.getInt();
    }
    Keys keys = Keys.read(in);
    char[] places = new char[keys.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = (char) (in.get() & 0xff);
    }
    for (int i = 0; i < places.length; i++) {
      places[i] |= (char) ((in.get() & 0xff) << 8);
    }
    return new Lexicon(keys, places, values);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
    keys.write(out);
    for (char place : places) {
      out.writeByte(place);
    }
    for (char place : places) {
      out.writeByte(place >>> 8);
    }
  }
}
