package org.backfile.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class MixtureTest {
  @Test
  void muchNearerArticleComesBeforeOneThatIsALittleBetterByWords() {
    Map<Integer, Float> words = Map.of(1, 3f, 2, 2f, 3, 1f);
    SortedMap<Integer, Float> additions =
        Mixture.additions(words, Map.of(1, 0.5f, 2, 0.9f, 3, 0.5f));
    float first = 3 + additions.getOrDefault(1, 0f);
    float second = 2 + additions.getOrDefault(2, 0f);
    float third = 1 + additions.getOrDefault(3, 0f);
    assertTrue(second > first);
    assertTrue(first > third);
    assertTrue(third > 3, "Those compared stand before all others");
  }
}
