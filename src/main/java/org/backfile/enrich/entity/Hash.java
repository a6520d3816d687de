package org.backfile.enrich.entity;

import java.util.List;

/** Numbers that stand for words and features: the same on every machine and in every version. */
final class Hash {
  /** Models and lexica keep only so many bits: one false match in about a million look-ups. */
  static final int BITS = 40;

  private static final long MASK = (1L << BITS) - 1;

  private Hash() {}

  static long of(CharSequence text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  static long of(long left, long right) {
    return mixed(left * 0x9e3779b97f4a7c15L + right);
  }

  /** The hash of a name that was cut into tokens. */
  static long ofName(List<String> tokens) {
    long hash = 0;
    for (String token : tokens) {
      hash = of(hash, of(token));
    }
    return hash;
  }

  /** What is kept in files. */
  static long key(long hash) {
    return hash & MASK;
  }

  private static long mixed(long value) {
    long x = value ^ (value >>> 32);
    x *= 0xd6e8feb86659fd93L;
    x ^= x >>> 32;
    x *= 0xd6e8feb86659fd93L;
    return x ^ (x >>> 32);
  }
}
