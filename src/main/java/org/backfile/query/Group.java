package org.backfile.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.query.Clause.Together.Unit;
import org.backfile.query.Token.Join;
import org.jspecify.annotations.Nullable;

/** The clauses between two brackets while they are being read. Stray operators are left out. */
final class Group {
  /** The field in front of the opening bracket. */
  final @Nullable Field field;

  /** The field that words in here belong to: this bracket's, or that of one around it. */
  final @Nullable Field reach;

  private final boolean negated;
  private final Repairs repairs;
  private final List<Clause> any = new ArrayList<>();
  private List<Clause> all = new ArrayList<>();
  private @Nullable Chain chain;
  private Token.@Nullable Joint joint;
  private Token.@Nullable Negation negation;
  private Token.@Nullable Mark mark;

  Group(@Nullable Field field, @Nullable Field reach, boolean negated, Repairs repairs) {
    this.field = field;
    this.reach = reach;
    this.negated = negated;
    this.repairs = repairs;
  }

  /** Whether nothing stands here yet that AND or OR could join something to. */
  boolean isFresh() {
    return chain == null && joint == null;
  }

  void join(Token.Joint next) {
    dropPrefixes();
    if (chain == null || joint != null) {
      sayLeftOut(next.typed());
    } else {
      joint = next;
    }
  }

  void negate(Token.Negation next) {
    if (negation != null) {
      repairs.add("not-twice");
    } else if (mark != null) {
      repairs.add("not-late");
    }
    negation = next;
  }

  void mark(Token.Mark next) {
    if (mark != null) {
      sayLeftOut(mark.typed());
    }
    mark = next;
  }

  /** Takes the field in front of the next clause. */
  @Nullable Field takeField() {
    Field field = mark == null ? null : mark.field();
    if (mark != null && mark.apart()) {
      repairs.add("blank-after", mark.typed());
    }
    mark = null;
    return field;
  }

  /** Takes the NOT in front of the next clause. */
  boolean takeNegation() {
    boolean negated = negation != null;
    negation = null;
    return negated;
  }

  void add(Clause clause) {
    Unit unit = joint == null ? null : joint.join().unit;
    if (chain != null && unit != null) {
      chain.add(unit, clause);
    } else {
      closeChain();
      if (joint != null && joint.join() == Join.OR) {
        closeAlternative();
      }
      chain = new Chain(clause);
    }
    joint = null;
  }

  /** All that was read, with the field and the NOT in front; empty when there is nothing. */
  Optional<Clause> clause() {
    dropPrefixes();
    if (joint != null) {
      sayLeftOut(joint.typed());
    }
    closeChain();
    if (!all.isEmpty()) {
      closeAlternative();
    }
    return any.isEmpty() ? Optional.empty() : Optional.of(negated(within(alternatives())));
  }

  private Clause alternatives() {
    return any.size() == 1 ? any.getFirst() : new Clause.AnyOf(any);
  }

  private Clause within(Clause clause) {
    return field == null || field == Field.PUBLISHED ? clause : Fields.within(field, clause);
  }

  private Clause negated(Clause clause) {
    return negated ? new Clause.Not(clause) : clause;
  }

  private void closeChain() {
    if (chain != null) {
      all.addAll(chain.clauses(reach, repairs));
    }
  }

  private void closeAlternative() {
    Clause alternative = all.size() == 1 ? all.getFirst() : new Clause.AllOf(all);
    if (alternative instanceof Clause.AnyOf more) {
      any.addAll(more.clauses());
    } else {
      any.add(alternative);
    }
    all = new ArrayList<>();
  }

  private void dropPrefixes() {
    if (negation != null) {
      sayLeftOut(negation.typed());
    }
    if (mark != null) {
      sayLeftOut(mark.typed());
    }
    negation = null;
    mark = null;
  }

  private void sayLeftOut(String typed) {
    repairs.add("stray", typed);
  }
}
