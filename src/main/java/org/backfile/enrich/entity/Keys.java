package org.backfile.enrich.entity;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A set of hashed keys, each with its place in ascending order. Eight bytes a key in memory. */
final class Keys {
  private static final int INDEX_BITS = 16;
  private static final int SHIFT = Hash.BITS - INDEX_BITS;

  private final long[] sorted;

  /** Where the keys with each upper half begin. */
  private final int[] index;

  /**
   * @param sorted ascending, each once, of {@link Hash#BITS} bits
   */
  Keys(long[] sorted) {
    this.sorted = sorted;
    this.index = new int[(1 << INDEX_BITS) + 1];
    int at = 0;
    for (int upper = 0; upper < index.length; upper++) {
      while (at < sorted.length && sorted[at] >>> SHIFT < upper) {
        at++;
      }
      index[upper] = at;
    }
  }

  int size() {
    return sorted.length;
  }

  /** The place of the key of this hash; negative when it is not here. */
  int find(long hash) {
    long key = Hash.key(hash);
    int upper = (int) (key >>> SHIFT);
    return Arrays.binarySearch(sorted, index[upper], index[upper + 1], key);
  }

  static Keys read(ByteBuffer in) {
    long[] sorted = new long[in.getInt()];
    long last = 0;
    for (int i = 0; i < sorted.length; i++) {
      last += readGap(in);
      sorted[i] = last;
    }
    return new Keys(sorted);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(sorted.length);
    long last = 0;
    for (long key : sorted) {
      writeGap(out, key - last);
      last = key;
    }
  }

  private static long readGap(ByteBuffer in) {
    long gap = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      gap |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return gap;
      }
    }
  }

  private static void writeGap(DataOutput out, long gap) throws IOException {
    long rest = gap;
    while (rest > 0x7f) {
      out.writeByte((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }
}
