package org.backfile.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.backfile.article.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads the keys of one address; whatever it does not understand is named and left out. */
final class AddressReader {
  static final String QUERY = "q";
  static final String FROM = "from";
  static final String TO = "to";
  static final String SORT = "sort";
  static final String PAGE = "page";
  static final String SIZE = "size";
  static final String COPIES = "copies";
  static final String MATCH = "match-";
  static final String NOT = "not-";
  static final String ALL = "all";

  private static final String ANY = "any";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

  private final Map<String, List<String>> keys;
  private final Aliases aliases;
  private final Repairs renamed = new Repairs(Repairs.ADDRESS);
  private final Repairs ignored = new Repairs(Repairs.ADDRESS);
  private Filters filters = Filters.NONE;
  private int values;

  AddressReader(Map<String, List<String>> keys, Aliases aliases) {
    this.keys = new TreeMap<>(keys);
    this.aliases = aliases;
  }

  ReadAddress read() {
    List.copyOf(keys.keySet()).forEach(this::renameKey);
    ParsedQuery query =
        single(QUERY, Optional::of).map(QueryParser::parse).orElse(ParsedQuery.EMPTY);
    for (Facet facet : Facet.values()) {
      readFacet(facet);
    }
    readPeriod();
    Sort sort = single(SORT, Sort::of).orElse(Sort.RELEVANCE);
    int size = single(SIZE, AddressReader::size).orElse(SearchRequest.DEFAULT_SIZE);
    int page = single(PAGE, text -> page(text, size)).orElse(1);
    Copies copies = single(COPIES, Copies::of).orElse(Copies.FOLDED);
    keys.keySet().forEach(this::nameUnknown);
    return new ReadAddress(
        new SearchRequest(query, filters, sort, page, size, copies),
        ignored.list(),
        renamed.list());
  }

  /** Puts what stands under the former key of a facet under its key of today. */
  private void renameKey(String key) {
    String prefix = key.startsWith(NOT) ? NOT : key.startsWith(MATCH) ? MATCH : "";
    aliases
        .facet(key.substring(prefix.length()))
        .ifPresent(
            facet -> {
              String now = prefix + facet.key();
              List<String> all = new ArrayList<>(keys.getOrDefault(now, List.of()));
              all.addAll(take(key));
              keys.put(now, all);
              renamed.add("renamed-key", key, now);
            });
  }

  private void readFacet(Facet facet) {
    for (String typed : take(facet.key())) {
      value(facet, facet.key(), typed).ifPresent(value -> filters = filters.choose(facet, value));
    }
    for (String typed : take(NOT + facet.key())) {
      value(facet, NOT + facet.key(), typed).ifPresent(value -> exclude(facet, value));
    }
    if (facet.canMatchAll()) {
      boolean all = single(MATCH + facet.key(), AddressReader::match).orElse(ANY).equals(ALL);
      filters = filters.matchAll(facet, all);
    }
  }

  private void exclude(Facet facet, String value) {
    if (filters.chosen(facet).contains(value)) {
      ignored.add("both", value);
    } else {
      filters = filters.exclude(facet, value);
    }
  }

  private Optional<String> value(Facet facet, String key, String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> value = FacetText.read(facet, text);
    if (value.isEmpty()) {
      ignored.add("not-" + facet.key(), key, text);
    } else if (++values > Address.MOST_VALUES) {
      ignored.add("values-many", Address.MOST_VALUES);
      return Optional.empty();
    }
    return value.map(former -> renamed(facet, former));
  }

  private String renamed(Facet facet, String former) {
    String now = aliases.value(facet, former);
    if (!now.equals(former)) {
      renamed.add("renamed", facet, former, now);
    }
    return now;
  }

  private void readPeriod() {
    PartialDate from = single(FROM, PartialDate::parse).orElse(null);
    PartialDate to = single(TO, PartialDate::parse).orElse(null);
    boolean swap = from != null && to != null && from.first().isAfter(to.last());
    if (swap) {
      ignored.add("swapped");
    }
    filters = swap ? filters.between(to, from) : filters.between(from, to);
  }

  /** The first value of a key that can be read; the others are named. */
  private <T> Optional<T> single(String key, Function<String, Optional<T>> reading) {
    @Nullable T found = null;
    for (String typed : take(key)) {
      String text = typed.strip();
      if (!text.isEmpty()) {
        Optional<T> value = reading.apply(text);
        if (value.isEmpty()) {
          ignored.add("not-" + kind(key), key, text);
        } else if (found != null) {
          ignored.add("doubled", key, text);
        } else {
          found = value.orElseThrow();
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private List<String> take(String key) {
    List<String> typed = keys.remove(key);
    return typed == null ? List.of() : typed;
  }

  private void nameUnknown(String key) {
    if (!key.isBlank()) {
      ignored.add("unknown", key);
    }
  }

  /** What the value of a key is that no facet has. */
  private static String kind(String key) {
    return key.startsWith(MATCH) ? "match" : key;
  }

  private static Optional<String> match(String text) {
    return text.equals(ALL) || text.equals(ANY) ? Optional.of(text) : Optional.empty();
  }

  private static Optional<Integer> size(String text) {
    return number(text)
        .filter(n -> n <= 100)
        .map(Long::intValue)
        .filter(SearchRequest.SIZES::contains);
  }

  private static Optional<Integer> page(String text, int size) {
    return number(text).filter(n -> n >= 1 && n * size <= Integer.MAX_VALUE).map(Long::intValue);
  }

  private static Optional<Long> number(String text) {
    return NUMBER.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
