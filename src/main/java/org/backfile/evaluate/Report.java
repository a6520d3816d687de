package org.backfile.evaluate;

import java.util.List;

/**
 * What was measured, all of it from one run.
 *
 * @param enrichment version of the methods and lists that were measured
 * @param tables the most telling first
 * @param curves empty where nothing abstains
 * @param problems the first of what was left out; at most {@link #MOST_PROBLEMS}
 * @param problemCount how many there were
 */
public record Report(
    String enrichment,
    List<Table> tables,
    List<Curve> curves,
    List<Problem> problems,
    long problemCount) {
  /** How many problems are named one by one. */
  public static final int MOST_PROBLEMS = 20;

  public Report {
    tables = List.copyOf(tables);
    curves = List.copyOf(curves);
    problems = List.copyOf(problems);
  }

  /** One value of the first table, such as that of {@code all} and {@code f1}. */
  public double value(String score, String measure) {
    return tables.getFirst().score(score).value(measure);
  }
}
