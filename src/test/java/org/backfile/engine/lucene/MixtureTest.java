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
    assertTrue(2 + additions.get(2) > 3 + additions.get(1));
    assertTrue(3 + additions.get(1) > 1 + additions.get(3));
    assertTrue(1 + additions.get(3) > 3, "Those compared stand before all others");
  }
}
