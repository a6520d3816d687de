package org.backfile.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.query.Clause;
import org.jspecify.annotations.Nullable;

/** Puts right what a reader may have slipped in. */
final class Corrections {
  /** The most words of a query that are put right. */
  private static final int MOST_WORDS = 5;

  /** How many other words are tried for one. */
  private static final int TRIED = 3;

  /** A word that articles hold stays, unless so many times more hold the other. */
  private static final int FAR_MORE = 20;

  private final ArticleSearcher searcher;

  Corrections(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * The query that the reader may have meant; null when none finds more than was found.
   *
   * @param holders how many articles hold each of the words
   */
  Diagnosis.@Nullable Meant of(Answer answer, List<TypedWord> words, List<Long> holders) {
    Map<TypedWord, Long> count = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      count.put(words.get(i), holders.get(i));
    }
    Map<TypedWord, List<String>> others = new LinkedHashMap<>();
    words.stream()
        .sorted(Comparator.comparing(word -> count.getOrDefault(word, 0L)))
        .limit(MOST_WORDS)
        .forEach(word -> others.put(word, others(word, count.getOrDefault(word, 0L))));
    others.values().removeIf(List::isEmpty);
    return best(answer, tries(answer.request().query().tree(), others));
  }

  private List<String> others(TypedWord word, long held) {
    SuggestRequest request = new SuggestRequest(word.text(), SuggestRequest.Kind.SLIP, TRIED);
    return searcher.suggest(request).stream()
        .filter(s -> s.count() > held * FAR_MORE)
        .map(Suggestion::value)
        .toList();
  }

  /** The nearest word for each first, then each of the others in turn, then one word alone. */
  private static List<Diagnosis.Meant> tries(Clause tree, Map<TypedWord, List<String>> others) {
    Map<TypedWord, String> nearest = new LinkedHashMap<>();
    others.forEach((word, all) -> nearest.put(word, all.get(0)));
    List<Diagnosis.Meant> tries = new ArrayList<>();
    if (!nearest.isEmpty()) {
      tries.add(with(tree, nearest));
    }
    others.forEach(
        (word, all) ->
            all.stream()
                .skip(1)
                .forEach(
                    other -> {
                      Map<TypedWord, String> next = new LinkedHashMap<>(nearest);
                      next.put(word, other);
                      tries.add(with(tree, next));
                    }));
    if (nearest.size() > 1) {
      nearest.forEach((word, other) -> tries.add(with(tree, Map.of(word, other))));
    }
    return tries;
  }

  private static Diagnosis.Meant with(Clause tree, Map<TypedWord, String> others) {
    Clause changed = tree;
    List<Diagnosis.Change> changes = new ArrayList<>();
    for (Map.Entry<TypedWord, String> other : others.entrySet()) {
      changed = other.getKey().replaced(changed, other.getValue());
      changes.add(new Diagnosis.Change(other.getKey().text(), other.getValue()));
    }
    return new Diagnosis.Meant(changed, changes, 0);
  }

  /** The first of these that finds more than was found. */
  private Diagnosis.@Nullable Meant best(Answer answer, List<Diagnosis.Meant> tries) {
    if (tries.isEmpty()) {
      return null;
    }
    List<Long> totals =
        searcher.counts(
            tries.stream()
                .map(t -> Doctor.search(answer.request(), t.tree(), answer.request().filters()))
                .toList());
    for (int i = 0; i < tries.size(); i++) {
      if (totals.get(i) > answer.total()) {
        return new Diagnosis.Meant(tries.get(i).tree(), tries.get(i).changes(), totals.get(i));
      }
    }
    return null;
  }
}
