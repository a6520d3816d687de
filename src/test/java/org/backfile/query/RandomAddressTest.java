package org.backfile.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.backfile.wording.Wording;
import org.junit.jupiter.api.Test;

class RandomAddressTest {
  private static final int RUNS = 5_000;
  private static final Pattern SAFE = Pattern.compile("/search(\\?[A-Za-z0-9._~%+,/:=&-]+)?");

  @Test
  void anAddressReadsBackAsItsSearch() {
    forRandomSeeds(
        searches -> {
          SearchRequest request = searches.search();
          String query = Address.query(request);
          assertEquals(new ReadAddress(request, List.of()), Address.readQuery(query), query);
        });
  }

  @Test
  void anAddressIsSafeAnywhereAndNeverDoubled() {
    forRandomSeeds(
        searches -> {
          SearchRequest request = searches.search();
          assertTrue(SAFE.matcher(Address.of(request)).matches(), Address.of(request));
          assertEquals(
              Address.query(request),
              Address.query(Address.readQuery(Address.query(request)).request()));
        });
  }

  @Test
  void anyMapOfKeysReadsAsASearchWithACanonicalAddress() {
    forRandomSeeds(
        searches -> {
          ReadAddress read = Address.read(messyKeys(searches));
          SearchRequest request = read.request();
          for (Wording wording : Wording.all()) {
            assertEquals(read.ignored().size(), Repair.say(read.ignored(), wording).size());
            assertFalse(PlainWords.of(request, wording).isBlank());
          }
          ReadAddress again = Address.readQuery(Address.query(request));
          assertEquals(new ReadAddress(request, List.of()), again);
        });
  }

  private static Map<String, List<String>> messyKeys(RandomSearches searches) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    for (int i = 0; i < 12; i++) {
      keys.computeIfAbsent(searches.key(), k -> new ArrayList<>()).add(searches.messy());
    }
    return keys;
  }

  private static void forRandomSeeds(Consumer<RandomSearches> claim) {
    long seed = new Random().nextLong();
    for (int i = 0; i < RUNS; i++) {
      try {
        claim.accept(new RandomSearches(new Random(seed + i)));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + (seed + i), e);
      }
    }
  }
}
