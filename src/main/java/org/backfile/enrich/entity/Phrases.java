package org.backfile.enrich.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of tokens, each with a value. Looking one up takes the same time however many there
 * are.
 */
final class Phrases<T> {
  /** A sequence that is longer is not kept. */
  static final int LONGEST = 8;

  private final Map<Long, T> values = new HashMap<>();
  private final Set<String> firsts = new HashSet<>();

  /** A phrase that begins at some token, and the token after its last one. */
  record Match<T>(int end, T value) {}

  /** Adds a phrase; the first value of a phrase stays. */
  void add(List<String> tokens, T value) {
    if (!tokens.isEmpty() && tokens.size() <= LONGEST) {
      firsts.add(tokens.getFirst());
      values.putIfAbsent(Hash.ofName(tokens), value);
    }
  }

  @Nullable T get(List<String> tokens) {
    return values.get(Hash.ofName(tokens));
  }

  /** The longest phrase that begins at this token; null when there is none. */
  @Nullable Match<T> longestAt(List<String> tokens, int start) {
    if (!firsts.contains(tokens.get(start))) {
      return null;
    }
    Match<T> longest = null;
    long hash = 0;
    for (int i = start; i < Math.min(tokens.size(), start + LONGEST); i++) {
      hash = Hash.of(hash, Hash.of(tokens.get(i)));
      T value = values.get(hash);
      if (value != null) {
        longest = new Match<>(i + 1, value);
      }
    }
    return longest;
  }
}
