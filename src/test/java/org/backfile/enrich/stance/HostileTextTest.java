package org.backfile.enrich.stance;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of anything is read in linear time. */
class HostileTextTest {
  private static final int SIZE = 1_000_000;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u201c",
        "Acme and ",
        "Acme's partnership with Acme and ",
        "partnership between Acme and Bolt, ",
        "said Acme, ",
        "fail short of a step in the ",
        "it is corrupt ",
        "Acme praised it. "
      })
  void aMegabyteTakesSecondsAtMost(String piece) {
    String body = piece.repeat(SIZE / piece.length());
    assertTimeoutPreemptively(
        LIMIT, () -> assertNotNull(Told.of("Acme", body, "Acme", "Bolt").stances()));
  }
}
