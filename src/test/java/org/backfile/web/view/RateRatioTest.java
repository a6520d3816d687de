package org.backfile.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RateRatioTest {

  @Test
  void ratesAreComparedNotCounts() {
    RateRatio ratio = new RateRatio(20, 100, 10, 200);
    assertEquals(4, ratio.times(), 1e-9);
    assertEquals(Math.log(20.5 / 100.5) - Math.log(10.5 / 200.5), ratio.log(), 1e-9);
    assertEquals(3.7846, ratio.z(), 1e-3);
    assertTrue(ratio.isMoreInA() && ratio.isNotable());
  }

  @Test
  void sidesCanBeSwapped() {
    RateRatio ratio = new RateRatio(20, 100, 10, 200);
    RateRatio swapped = new RateRatio(10, 200, 20, 100);
    assertEquals(-ratio.z(), swapped.z(), 1e-9);
    assertEquals(ratio.times(), swapped.times(), 1e-9);
  }

  @Test
  void largeRatioOfTinyCountsStandsBehindASmallOneOfLargeCounts() {
    RateRatio tiny = new RateRatio(5, 1_000, 0, 1_000);
    RateRatio sure = new RateRatio(400, 1_000, 200, 1_000);
    assertTrue(tiny.log() > sure.log());
    assertTrue(tiny.z() < sure.z());
  }

  @Test
  void belowTheFloorNothingIsSaid() {
    assertFalse(new RateRatio(4, 4, 0, 1_000).isNotable());
    assertTrue(new RateRatio(5, 5, 0, 1_000).isNotable());
  }

  @Test
  void whatEveryArticleHoldsTellsNothing() {
    RateRatio all = new RateRatio(10, 10, 500, 500);
    assertEquals(0, all.z(), 1e-9);
    assertFalse(all.isNotable());
  }

  @Test
  void everyCountHasAFiniteAnswer() {
    for (long a = 0; a <= 6; a++) {
      for (long b = 0; b <= 6; b++) {
        RateRatio ratio = new RateRatio(a, 6, b, 6);
        assertTrue(Double.isFinite(ratio.log()) && Double.isFinite(ratio.z()), ratio.toString());
      }
    }
    assertFalse(new RateRatio(0, 0, 0, 0).isNotable());
  }
}
