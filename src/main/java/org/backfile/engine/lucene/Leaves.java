package org.backfile.engine.lucene;

import java.util.LinkedHashSet;
import java.util.Set;
import org.backfile.query.Clause;

/** The parts of a query that hold no other. */
final class Leaves {
  private Leaves() {}

  /** Each once, in the order of the query, without those inside a {@code NOT}. */
  static Set<Clause> of(Clause tree) {
    Set<Clause> leaves = new LinkedHashSet<>();
    add(tree, leaves);
    return leaves;
  }

  private static void add(Clause clause, Set<Clause> leaves) {
    switch (clause) {
      case Clause.AllOf of -> of.clauses().forEach(c -> add(c, leaves));
      case Clause.AnyOf of -> of.clauses().forEach(c -> add(c, leaves));
      case Clause.Together of -> of.clauses().forEach(c -> add(c, leaves));
      case Clause.InField in -> add(in.clause(), leaves);
      case Clause.Not none -> {}
      case Clause.Everything none -> {}
      case Clause.Among none -> {}
      default -> leaves.add(clause);
    }
  }
}
