package org.backfile.enrich.stance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words and groups of words, each with a meaning; the longest group that fits is the one found. */
final class Phrases<T> {
  private static final Pattern PIECE = Pattern.compile("[\\s]+|(?=-)|(?<=-)|(?='s\\b)");

  /** A group of words that was found, and how many tokens it takes. */
  record Match<T>(T value, int length) {}

  private record Phrase<T>(List<String> words, T value) {}

  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

  Phrases(Map<String, T> meanings) {
    meanings.forEach(
        (phrase, value) -> {
          List<String> words =
              PIECE
                  .splitAsStream(phrase.replace('\u2019', '\''))
                  .filter(w -> !w.isEmpty())
                  .toList();
          byFirstWord
              .computeIfAbsent(words.get(0), w -> new ArrayList<>(1))
              .add(new Phrase<>(words, value));
        });
    byFirstWord
        .values()
        .forEach(list -> list.sort(Comparator.comparingInt(p -> -p.words().size())));
  }

  static Phrases<Boolean> of(Collection<String> phrases) {
    Map<String, Boolean> meanings = new HashMap<>();
    phrases.forEach(phrase -> meanings.put(phrase, true));
    return new Phrases<>(meanings);
  }

  /** The longest group that begins at this word; null when none does. */
  @Nullable Match<T> at(List<String> words, int index) {
    for (Phrase<T> phrase : byFirstWord.getOrDefault(words.get(index), List.of())) {
      int end = index + phrase.words().size();
      if (end <= words.size() && words.subList(index, end).equals(phrase.words())) {
        return new Match<>(phrase.value(), phrase.words().size());
      }
    }
    return null;
  }

  boolean has(List<String> words, int index) {
    return at(words, index) != null;
  }

  /** Whether one of these groups begins at a word from {@code from} up to {@code to}, exclusive. */
  boolean within(List<String> words, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, words.size()); i++) {
      if (has(words, i)) {
        return true;
      }
    }
    return false;
  }
}
