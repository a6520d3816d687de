package org.backfile.article;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The words of a text as hashes of their letters and digits, in lower case. A sign of a script that
 * writes without blanks is a word.
 */
final class HashedWords {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long[] hashes = new long[64];
  private int size;
  private final BitSet numbers = new BitSet();

  private HashedWords() {}

  static HashedWords of(String text) {
    HashedWords words = new HashedWords();
    long hash = 0;
    for (int at = 0; at < text.length(); ) {
      int sign = text.codePointAt(at);
      at += Character.charCount(sign);
      boolean isPart = Character.isLetterOrDigit(sign);
      if (isPart) {
        hash = mixed(hash + Character.toLowerCase(sign));
        words.note(sign);
      }
      if (hash != 0 && (!isPart || Character.isIdeographic(sign))) {
        words.add(hash);
        hash = 0;
      }
    }
    if (hash != 0) {
      words.add(hash);
    }
    return words;
  }

  private void note(int sign) {
    if (Character.isDigit(sign)) {
      numbers.set(size);
    }
  }

  private void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash;
  }

  int size() {
    return size;
  }

  /** Whether this word has a digit. */
  boolean isNumber(int word) {
    return numbers.get(word);
  }

  /** A hash of so many words from one on. */
  long run(int start, int length) {
    long hash = 0;
    for (int i = start; i < start + length; i++) {
      hash = mixed(hash + hashes[i]);
    }
    return hash;
  }

  /** The step of SplitMix64, by Sebastiano Vigna, in the public domain. */
  static long mixed(long value) {
    long z = value + STEP;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
