package org.backfile.article;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a text's words so that near-duplicates can be told without the texts: one bit for
 * each of its numbers, and the least hash of its runs of four words in each of 128 orders. The part
 * of the orders that agree estimates the part of the runs that two texts share (MinHash: A. Broder,
 * "On the resemblance and containment of documents", 1997; kept to 16 bits: P. Li and A. König,
 * "b-bit minwise hashing", 2010).
 *
 * <p>The same for the same words, whatever their case and punctuation. Immutable.
 */
public final class Sketch {
  /** Changes whenever the same texts could be sketched or compared in another way. */
  public static final String METHOD = "copies 1";

  /** How many keys a sketch is looked up by. Copies share at least one of them. */
  public static final int KEYS = 32;

  /** Of a text that is too short to be told apart from others. */
  public static final Sketch NONE = new Sketch(new byte[0]);

  private static final int ORDERS = 128;
  private static final int RUN = 4;

  /** The first bytes are the numbers, two for each order follow. */
  private static final int NUMBERS = 32;

  private static final int BYTES_OF_A_KEY = 2 * ORDERS / KEYS;

  /** A text of fewer words is a copy only of one in the very same words. */
  private static final int SHORT = 33;

  /** Fewer words are a notice that many articles share, and no story. */
  private static final int SHORTEST = 24;

  /** In how many orders copies agree at least: they share 0.55 of their runs. */
  private static final int ALIKE = 70;

  /** Reports by one template share their words; of copies, three numbers in four are the same. */
  private static final double SAME_NUMBERS = 0.75;

  private final byte[] bytes;

  private Sketch(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The sketch of the body of an article. */
  public static Sketch of(String text) {
    HashedWords words = HashedWords.of(text);
    if (words.size() < SHORTEST) {
      return NONE;
    }
    long[] least = new long[ORDERS];
    Arrays.fill(least, Long.MAX_VALUE);
    int run = words.size() < SHORT ? words.size() : RUN;
    for (int i = 0; i + run <= words.size(); i++) {
      lower(least, words.run(i, run));
    }
    byte[] bytes = new byte[NUMBERS + 2 * ORDERS];
    for (int i = 0; i < words.size(); i++) {
      if (words.isNumber(i)) {
        int bit = (int) (words.run(i, 1) & (8 * NUMBERS - 1));
        bytes[bit / 8] |= (byte) (1 << bit % 8);
      }
    }
    for (int i = 0; i < ORDERS; i++) {
      bytes[NUMBERS + 2 * i] = (byte) (least[i] >>> 8);
      bytes[NUMBERS + 2 * i + 1] = (byte) least[i];
    }
    return new Sketch(bytes);
  }

  private static void lower(long[] least, long hash) {
    for (int i = 0; i < ORDERS; i++) {
      least[i] = Math.min(least[i], HashedWords.mixed(hash + i));
    }
  }

  /** The sketch that gave these {@link #bytes}. */
  public static Sketch read(byte[] bytes) {
    return bytes.length == 0 ? NONE : new Sketch(bytes.clone());
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether it can be a copy of none. */
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /** One of its keys, none of which is empty. */
  int key(int number) {
    int start = NUMBERS + number * BYTES_OF_A_KEY;
    return (int) hash(start, start + BYTES_OF_A_KEY);
  }

  /** Equal for equal sketches, and in practice for no others. */
  long hash() {
    return hash(0, bytes.length);
  }

  private long hash(int start, int end) {
    long hash = start;
    for (int i = start; i < end; i++) {
      hash = HashedWords.mixed(hash + bytes[i]);
    }
    return hash;
  }

  /** Whether two texts are near-duplicates. Holds both ways or not at all. */
  public boolean isCopyOf(Sketch other) {
    return !isEmpty()
        && !other.isEmpty()
        && alike(other) >= ALIKE
        && sameNumbers(other) >= SAME_NUMBERS
        && sharesKey(other);
  }

  private boolean sharesKey(Sketch other) {
    for (int i = 0; i < KEYS; i++) {
      if (key(i) == other.key(i)) {
        return true;
      }
    }
    return false;
  }

  /** In how many orders both agree. */
  int alike(Sketch other) {
    int alike = 0;
    for (int i = NUMBERS; i < bytes.length; i += 2) {
      if (bytes[i] == other.bytes[i] && bytes[i + 1] == other.bytes[i + 1]) {
        alike++;
      }
    }
    return alike;
  }

  /** What part of the numbers of the one that has fewer stand in the other; 1 when it has none. */
  double sameNumbers(Sketch other) {
    int shared = 0;
    int here = 0;
    int there = 0;
    for (int i = 0; i < NUMBERS; i++) {
      shared += Integer.bitCount(bytes[i] & other.bytes[i] & 0xff);
      here += Integer.bitCount(bytes[i] & 0xff);
      there += Integer.bitCount(other.bytes[i] & 0xff);
    }
    int fewer = Math.min(here, there);
    return fewer == 0 ? 1 : (double) shared / fewer;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sketch that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
