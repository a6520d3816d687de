package org.backfile.enrich.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CueListTest {
  @Test
  void plainWordsTakeEndingsAndQuotedOnesStandAsTheyAre() {
    CueList list = CueList.parse("c", List.of("Supportive | praise, \"a boon\""));
    assertTrue(list.cues().keySet().containsAll(Set.of("praise", "praised", "praising", "a boon")));
    assertFalse(list.cues().containsKey("a booned"));
  }

  @Test
  void neverTakesEveryFormOfAWordAway() {
    assertTrue(CueList.parse("c", List.of("! fail")).never().containsAll(Set.of("fail", "failed")));
  }

  @Test
  void commentsAndEmptyLinesAreNoProblem() {
    assertEquals(List.of(), CueList.parse("c", List.of("", "# ours", "  ")).problems());
  }

  @Test
  void aLineThatIsNotUnderstoodIsNamed() {
    List<String> problems =
        CueList.parse("cues.txt", List.of("critical | sham", "bad words")).problems();
    assertEquals(List.of("cues.txt, line 2: not understood: bad words"), problems);
  }

  @Test
  void strayMarksAreNoCues() {
    assertEquals(Set.of(), CueList.parse("c", List.of("critical | \"\", , \" \"")).cues().keySet());
  }
}
