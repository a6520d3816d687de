package org.backfile.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.PartialDate;
import org.backfile.query.Address;
import org.backfile.query.Aliases;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.QueryParser;
import org.backfile.query.ReadAddress;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.backfile.web.view.Presets;

/**
 * What a reader sends who chooses a second search beside the first.
 *
 * @param isMade whether there is a choice that can be read
 * @param problems values that could not be read, as they were typed
 */
record CompareChoice(SearchRequest a, SearchRequest b, boolean isMade, List<String> problems) {

  /** Reads whichever form was sent; nothing sent is no choice. */
  static CompareChoice of(Map<String, List<String>> keys) {
    SearchRequest a =
        typed(keys, "first")
            .map(words -> SearchRequest.EVERYTHING.with(QueryParser.parse(words)))
            .orElseGet(() -> side(keys, "a", Aliases.BUILT_IN).request());
    List<String> problems = new ArrayList<>();
    return words(keys, a)
        .or(() -> source(keys, a))
        .or(() -> period(keys, a, problems))
        .or(() -> split(keys, a, problems))
        .or(() -> pasted(keys, a, problems))
        .orElseGet(() -> new CompareChoice(a, a, false, problems));
  }

  /** The search that a key holds; only what it finds matters, not in which order it is shown. */
  static ReadAddress side(Map<String, List<String>> keys, String side, Aliases aliases) {
    String query = keys.getOrDefault(side, List.of("")).getFirst();
    ReadAddress asked = Address.readQuery(query, aliases);
    SearchRequest plain =
        asked.request().ofSize(SearchRequest.DEFAULT_SIZE).with(Sort.RELEVANCE).onPage(1);
    return new ReadAddress(plain, asked.ignored(), asked.renamed());
  }

  private static CompareChoice made(SearchRequest a, SearchRequest b) {
    return new CompareChoice(a, b, true, List.of());
  }

  private static Optional<CompareChoice> words(Map<String, List<String>> keys, SearchRequest a) {
    return typed(keys, "words").map(words -> made(a, a.with(QueryParser.parse(words))));
  }

  private static Optional<CompareChoice> source(Map<String, List<String>> keys, SearchRequest a) {
    return typed(keys, "source")
        .filter(source -> source.length() <= Address.LONGEST_VALUE)
        .map(
            source -> {
              Filters others = a.filters().unchoose(Facet.SOURCE);
              return made(a, a.with(others.choose(Facet.SOURCE, source)));
            });
  }

  private static Optional<CompareChoice> period(
      Map<String, List<String>> keys, SearchRequest a, List<String> problems) {
    Optional<PartialDate> from = date(keys, "from", problems);
    Optional<PartialDate> to = date(keys, "to", problems);
    if (!problems.isEmpty() || (from.isEmpty() && to.isEmpty())) {
      return Optional.empty();
    }
    boolean swap =
        from.isPresent()
            && to.isPresent()
            && from.orElseThrow().first().isAfter(to.orElseThrow().last());
    Filters others = a.filters().unchoose(Facet.PUBLISHED);
    Filters between =
        swap
            ? others.between(to.orElse(null), from.orElse(null))
            : others.between(from.orElse(null), to.orElse(null));
    return Optional.of(made(a, a.with(between)));
  }

  private static Optional<CompareChoice> split(
      Map<String, List<String>> keys, SearchRequest a, List<String> problems) {
    return date(keys, "split", problems)
        .filter(date -> date.first().getYear() > 1)
        .map(
            date -> {
              List<SearchRequest> halves = Presets.split(a, date);
              return made(halves.getFirst(), halves.getLast());
            });
  }

  /** The address of a page of results, whole or from its question mark on. */
  private static Optional<CompareChoice> pasted(
      Map<String, List<String>> keys, SearchRequest a, List<String> problems) {
    Optional<String> address = typed(keys, "address");
    if (address.isEmpty()) {
      return Optional.empty();
    }
    String text = address.orElseThrow();
    int question = text.indexOf('?');
    if (question < 0 && !text.endsWith(Address.PATH)) {
      problems.add(text);
      return Optional.empty();
    }
    String query = question < 0 ? "" : text.substring(question + 1).split("#", 2)[0];
    return Optional.of(made(a, side(Map.of("b", List.of(query)), "b", Aliases.BUILT_IN).request()));
  }

  private static Optional<PartialDate> date(
      Map<String, List<String>> keys, String key, List<String> problems) {
    Optional<String> typed = typed(keys, key);
    Optional<PartialDate> date = typed.flatMap(PartialDate::parse);
    if (date.isEmpty()) {
      typed.ifPresent(problems::add);
    }
    return date;
  }

  private static Optional<String> typed(Map<String, List<String>> keys, String key) {
    return keys.getOrDefault(key, List.of()).stream()
        .findFirst()
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
