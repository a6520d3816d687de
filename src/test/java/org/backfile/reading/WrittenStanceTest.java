package org.backfile.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.backfile.article.DeskStance;
import org.backfile.article.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenStanceTest {
  @Test
  void aStanceMayStandAlone() {
    assertEquals(
        Optional.of(new DeskStance(Stance.MIXED, null)), WrittenStance.of(" Mixed ".strip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "critical of Harbour Board",
        "Critical toward Harbour Board",
        "Harbour Board: critical",
        "{\"Harbour Board\":\"critical\"}"
      })
  void aTargetMayBeNamed(String written) {
    assertEquals(
        Optional.of(new DeskStance(Stance.CRITICAL, "Harbour Board")), WrittenStance.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "left",
        "afraid of Harbour Board",
        "Harbour Board: left",
        "critical of",
        ": critical",
        "{\"A\":\"critical\",\"B\":\"mixed\"}"
      })
  void whatIsNoneOfOursIsNotTaken(String written) {
    assertEquals(Optional.empty(), WrittenStance.of(written));
  }
}
