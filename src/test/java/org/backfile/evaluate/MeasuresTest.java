package org.backfile.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.backfile.evaluate.Curve.Answered;
import org.backfile.evaluate.Curve.Point;
import org.junit.jupiter.api.Test;

/** Every measure on a case small enough to be worked out on paper. */
class MeasuresTest {
  private static final double EXACT = 1e-12;

  @Test
  void threeRightOfFourFoundAndSixLabelled() {
    Counts counts = new Counts();
    counts.add(6, 4, 3);
    assertEquals(0.75, counts.precision(), EXACT);
    assertEquals(0.5, counts.recall(), EXACT);
    assertEquals(0.6, counts.f1(), EXACT);
  }

  @Test
  void nothingFoundIsNoDivisionByNothing() {
    Counts counts = new Counts();
    assertEquals(0, counts.precision(), EXACT);
    assertEquals(0, counts.f1(), EXACT);
  }

  @Test
  void macroF1IsTheMeanOverLabels() {
    Confusion confusion = new Confusion();
    confusion.add("a", "a");
    confusion.add("a", "b");
    confusion.add("b", "b");
    confusion.add("c", null);
    assertEquals(2 / 4.0, confusion.accuracy(), EXACT);
    assertEquals(3 / 4.0, confusion.coverage(), EXACT);
    assertEquals(2 / 3.0, confusion.accuracyOfAnswered(), EXACT);
    // a: P 1, R 1/2, F 2/3; b: P 1/2, R 1, F 2/3; c: 0.
    assertEquals((2 / 3.0 + 2 / 3.0) / 3, confusion.macroF1(), EXACT);
  }

  @Test
  void discountedGainIsThatOfTrecEval() {
    // Gains 0, 2, 1 in ranks 1, 2, 3; the best order is 2, 1.
    RankMeasures measures =
        RankMeasures.of(List.of("x", "two", "one"), Map.of("one", 1, "two", 2, "bad", 0));
    double gained = 2 / log2(3) + 1 / log2(4);
    double ideal = 2 / log2(2) + 1 / log2(3);
    assertEquals(gained / ideal, measures.ndcg10(), EXACT);
    assertEquals((1 / 2.0 + 2 / 3.0) / 2, measures.averagePrecision(), EXACT);
    assertEquals(1, measures.recall100(), EXACT);
  }

  @Test
  void relevantDocumentThatIsNotFoundLowersAveragePrecisionAndRecall() {
    RankMeasures measures = RankMeasures.of(List.of("a"), Map.of("a", 1, "b", 1));
    assertEquals(0.5, measures.averagePrecision(), EXACT);
    assertEquals(0.5, measures.recall100(), EXACT);
  }

  @Test
  void sameDifferenceEverywhereIsChanceInTwoOfAllSigns() {
    // All signs equal: 2 of 2^4.
    double p = RankMeasures.probability(new double[] {0.1, 0.1, 0.1, 0.1});
    assertEquals(2 / 16.0, p, 0.01);
  }

  @Test
  void noDifferenceIsNoEvidence() {
    assertEquals(1, RankMeasures.probability(new double[] {0, 0, 0}), EXACT);
    assertEquals(1, RankMeasures.probability(new double[] {0.3, -0.3}), EXACT);
  }

  @Test
  void largeDifferenceOverManyQueriesIsHardlyChance() {
    double[] differences = new double[40];
    java.util.Arrays.fill(differences, 0.2);
    assertTrue(RankMeasures.probability(differences) < 0.001);
  }

  @Test
  void curveGoesFromTheSurestAnswersToAll() {
    List<Answered> answers =
        List.of(new Answered(1, false), new Answered(2, true), new Answered(1, true));
    assertEquals(
        List.of(new Point(2, 1 / 4.0, 1), new Point(1, 3 / 4.0, 2 / 3.0)),
        Curve.of("all", answers, 4).points());
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
