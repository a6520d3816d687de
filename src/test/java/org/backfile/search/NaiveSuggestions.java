package org.backfile.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Entity;
import org.backfile.query.Facet;

/**
 * Suggestions out of a list of articles, each word of which is looked at for every question; plain
 * ASCII words only.
 */
record NaiveSuggestions(List<EnrichedArticle> articles) {
  List<Suggestion> of(SuggestRequest request) {
    String typed = request.text().strip().toLowerCase(Locale.ROOT);
    return request.kind() == SuggestRequest.Kind.SLIP
        ? slips(typed, request.size())
        : beginnings(typed, request.size());
  }

  private List<Suggestion> beginnings(String typed, int size) {
    List<Suggestion> all = new ArrayList<>();
    if (typed.isEmpty()) {
      return all;
    }
    Map<String, Long> words = counted(a -> words(Stream.of(title(a), body(a))));
    words.keySet().removeIf(word -> !word.startsWith(typed));
    byCount(words, size).forEach((w, n) -> all.add(new Suggestion(null, written(w), n)));
    for (Facet facet : List.of(Facet.ENTITY, Facet.TOPIC, Facet.SOURCE)) {
      Map<String, Long> values = counted(a -> NaiveArticles.values(a, facet));
      values.keySet().removeIf(v -> !v.toLowerCase(Locale.ROOT).matches(".*\\b" + typed + ".*"));
      byCount(values, size).forEach((v, n) -> all.add(new Suggestion(facet, v, n)));
    }
    return all;
  }

  private List<Suggestion> slips(String typed, int size) {
    Map<String, Long> words =
        counted(
            a ->
                words(
                    Stream.concat(
                        Stream.of(title(a), body(a)), a.entities().stream().flatMap(this::names))));
    long least = words.getOrDefault(typed, 0L) / 10;
    List<Suggestion> all = new ArrayList<>();
    if (typed.contains(" ")) {
      return all;
    }
    for (int edits = 1; edits <= (typed.length() > 5 ? 2 : 1) && typed.length() > 2; edits++) {
      Map<String, Long> near = new HashMap<>(words);
      int exactly = edits;
      near.keySet().removeIf(w -> NaiveText.edits(typed, w) != exactly);
      near.values().removeIf(count -> count < least);
      Map<String, Long> likely = new HashMap<>(near);
      likely.replaceAll((w, count) -> count * ease(typed, w));
      byCount(likely, size)
          .keySet()
          .forEach(w -> all.add(new Suggestion(null, written(w), words.getOrDefault(w, 0L))));
    }
    return all.subList(0, Math.min(size, all.size()));
  }

  private static long ease(String typed, String word) {
    boolean isSwapped =
        Arrays.equals(typed.chars().sorted().toArray(), word.chars().sorted().toArray());
    return (word.length() > typed.length() || isSwapped ? 10L : 1L)
        * (word.charAt(0) == typed.charAt(0) ? 4L : 1L);
  }

  private Map<String, Long> counted(Function<EnrichedArticle, Set<String>> held) {
    Map<String, Long> counts = new TreeMap<>();
    articles.forEach(a -> held.apply(a).forEach(value -> counts.merge(value, 1L, Long::sum)));
    return counts;
  }

  /** The values that stand most often, with how often. */
  private static Map<String, Long> byCount(Map<String, Long> counts, int size) {
    Map<String, Long> most = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(size)
        .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
    return most;
  }

  /** The form that stands most often, small letters before capitals. */
  private String written(String word) {
    Map<String, Long> forms = new HashMap<>();
    articles.stream()
        .flatMap(
            a ->
                Stream.concat(
                    Stream.of(title(a), body(a)), a.entities().stream().map(Entity::name)))
        .flatMap(text -> Arrays.stream(text.split("[^a-zA-Z0-9]+", -1)))
        .filter(form -> form.equalsIgnoreCase(word))
        .forEach(form -> forms.merge(form, 1L, Long::sum));
    return forms.keySet().stream()
        .max(Comparator.comparing((String f) -> forms.get(f)).thenComparing(f -> f))
        .orElse(word);
  }

  private static Set<String> words(Stream<String> texts) {
    Set<String> words = new TreeSet<>();
    texts.forEach(
        text -> words.addAll(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))));
    words.remove("");
    return words;
  }

  private Stream<String> names(Entity entity) {
    return Stream.concat(Stream.of(entity.name()), entity.aliases().stream());
  }

  private static String title(EnrichedArticle article) {
    return article.article().title();
  }

  private static String body(EnrichedArticle article) {
    return article.article().body();
  }
}
