package org.backfile.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How good one ranking is, as the program trec_eval counts it. */
record RankMeasures(double ndcg10, double averagePrecision, double recall100) {
  private static final int PERMUTATIONS = 10_000;
  private static final long SEED = 20_260_101;
  private static final int CUT = 10;
  private static final int DEEP = 100;

  /**
   * Measures one ranking.
   *
   * @param ranked ids of documents, the best first
   * @param grades how relevant documents are; those that are missing, or at 0 or below, are not
   */
  static RankMeasures of(List<String> ranked, Map<String, Integer> grades) {
    List<Integer> gains = new ArrayList<>();
    ranked.forEach(id -> gains.add(Math.max(0, grades.getOrDefault(id, 0))));
    List<Integer> ideal =
        grades.values().stream().filter(g -> g > 0).sorted((a, b) -> b - a).toList();
    return new RankMeasures(
        gained(gains) / gained(ideal),
        precisions(gains) / ideal.size(),
        gains.stream().limit(DEEP).filter(g -> g > 0).count() / (double) ideal.size());
  }

  /** Discounted cumulated gain (Järvelin and Kekäläinen 2002): gain / log2(rank + 1), summed. */
  private static double gained(List<Integer> gains) {
    double sum = 0;
    for (int rank = 1; rank <= Math.min(CUT, gains.size()); rank++) {
      sum += gains.get(rank - 1) * Math.log(2) / Math.log(rank + 1.0);
    }
    return sum;
  }

  /** The sum of the precision at the rank of each relevant document. */
  private static double precisions(List<Integer> gains) {
    double sum = 0;
    int relevant = 0;
    for (int rank = 1; rank <= gains.size(); rank++) {
      if (gains.get(rank - 1) > 0) {
        relevant++;
        sum += relevant / (double) rank;
      }
    }
    return sum;
  }

  /**
   * How probable a mean difference at least so large is when it is chance which side has which
   * value (two-sided paired randomisation test, Smucker, Allan and Carterette 2007).
   *
   * @param differences of each query
   */
  static double probability(double[] differences) {
    double seen = Math.abs(sum(differences));
    Random random = new Random(SEED);
    int asLarge = 1;
    for (int i = 0; i < PERMUTATIONS; i++) {
      double sum = 0;
      for (double difference : differences) {
        sum += random.nextBoolean() ? difference : -difference;
      }
      // Sums in another order differ in their last bits.
      asLarge += Math.abs(sum) >= seen - 1e-12 ? 1 : 0;
    }
    return asLarge / (PERMUTATIONS + 1.0);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
