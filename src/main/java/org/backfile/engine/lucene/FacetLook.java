package org.backfile.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;
import org.backfile.search.FacetCounts;
import org.backfile.search.FacetRequest;
import org.backfile.search.FacetValue;
import org.jspecify.annotations.Nullable;

/**
 * One look into the values of a facet: those asked for, in the order asked for. Of all the others
 * no more is held than a long.
 */
final class FacetLook {
  private static final Comparator<FacetValue> BY_COUNT =
      Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);
  private static final Comparator<FacetValue> BY_NAME =
      Comparator.comparing((FacetValue v) -> Analysis.fold(v.value()))
          .thenComparing(FacetValue::value);

  private final FacetRequest request;
  private final String prefix;
  private final boolean isByName;
  private final Map<String, Integer> initials = new LinkedHashMap<>();
  private final List<FacetValue> values = new ArrayList<>();
  private long[] keys = {};
  private int total;

  private FacetLook(FacetRequest request) {
    this.request = request;
    prefix = Analysis.fold(request.prefix().strip());
    isByName = request.order() == FacetRequest.Order.NAME;
  }

  /** A look at few values and their counts. */
  static FacetLook at(Map<String, Long> counts, FacetRequest request) {
    FacetLook look = new FacetLook(request);
    List<FacetValue> all = new ArrayList<>();
    counts.forEach((value, count) -> all.add(new FacetValue(value, null, count)));
    all.removeIf(v -> v.count() == 0);
    all.removeIf(v -> !FacetNames.hasWord(Analysis.fold(v.value()), look.prefix));
    all.sort(look.isByName ? BY_NAME : BY_COUNT);
    look.total = all.size();
    for (int i = 0; i < all.size() && look.isByName; i++) {
      look.addInitial(FacetNames.initial(Analysis.fold(all.get(i).value())), i);
    }
    look.values.addAll(all.subList(look.start(), look.end()));
    return look;
  }

  /**
   * A look at what was counted.
   *
   * @param others counts of values that are not in the tally
   */
  static FacetLook at(
      FacetTally tally, Map<String, Long> others, Snapshot snapshot, FacetRequest request)
      throws IOException {
    FacetLook look = new FacetLook(request);
    FacetTable table = snapshot.facet(request.facet());
    boolean needsNames = look.isByName || !look.prefix.isEmpty();
    FacetNames names = needsNames ? snapshot.names(request.facet()) : null;
    FacetKey key = look.isByName && names != null ? FacetKey.byName(names) : FacetKey.BY_COUNT;
    FacetTally.Reader reader = (number, count) -> look.add(number, count, key, names);
    tally.each(reader);
    for (Map.Entry<String, Long> other : others.entrySet()) {
      if (other.getValue() > 0) {
        reader.read(table.number(other.getKey()), Math.toIntExact(other.getValue()));
      }
    }
    look.take(key, table, names);
    return look;
  }

  private void add(int number, int count, FacetKey key, @Nullable FacetNames names) {
    if (names == null || names.hasWord(number, prefix)) {
      keys = ArrayUtil.grow(keys, total + 1);
      keys[total++] = key.of(number, count);
    }
  }

  private void take(FacetKey key, FacetTable table, @Nullable FacetNames names) throws IOException {
    Arrays.sort(keys, 0, total);
    for (int i = 0; i < total && isByName && names != null; i++) {
      addInitial(names.initial(key.number(keys[i])), i);
    }
    for (int i = start(); i < end(); i++) {
      String value = table.value(key.number(keys[i]));
      values.add(new FacetValue(value, null, key.count(keys[i])));
    }
  }

  private void addInitial(String initial, int before) {
    if (initials.size() < FacetCounts.MOST_INITIALS) {
      initials.putIfAbsent(initial, before);
    }
  }

  private int start() {
    return Math.min(request.offset(), total);
  }

  private int end() {
    return (int) Math.min(total, 0L + request.offset() + request.size());
  }

  /** How many values there are. */
  int total() {
    return total;
  }

  /** The stretch of them that is asked for. */
  List<FacetValue> values() {
    return values;
  }

  /** For values from A to Z, how many stand before the first with each first letter. */
  Map<String, Integer> initials() {
    return initials;
  }
}
