package org.backfile.enrich.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InflectionTest {
  @Test
  void verbsTakeTheirRegularEndings() {
    assertTrue(Inflection.ofVerb("slam").containsAll(Set.of("slams", "slammed", "slamming")));
    assertTrue(Inflection.ofVerb("decry").containsAll(Set.of("decries", "decried", "decrying")));
    assertTrue(Inflection.ofVerb("botch").containsAll(Set.of("botches", "botched", "botching")));
    assertTrue(Inflection.ofVerb("praise").containsAll(Set.of("praises", "praised", "praising")));
  }

  @Test
  void onlyTheVerbOfAGroupChanges() {
    assertTrue(Inflection.ofVerb("fall short").contains("falls short"));
  }

  @Test
  void nounsTakeTheirPlural() {
    assertEquals(List.of("fiasco", "fiascos"), Inflection.ofNoun("fiasco"));
    assertEquals(List.of("tyranny", "tyrannies"), Inflection.ofNoun("tyranny"));
  }
}
