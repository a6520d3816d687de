package org.backfile.query;

/** Puts clauses into fields so that a field never stands inside another, nor a date inside one. */
final class Fields {
  private Fields() {}

  /** The clause looked for in a field; parts of it that have a field of their own keep it. */
  static Clause within(Field field, Clause clause) {
    return isFree(clause) ? new Clause.InField(field, clause) : spread(field, clause);
  }

  private static boolean isFree(Clause clause) {
    return switch (clause) {
      case Clause.AllOf all -> all.clauses().stream().allMatch(Fields::isFree);
      case Clause.AnyOf any -> any.clauses().stream().allMatch(Fields::isFree);
      case Clause.Not not -> isFree(not.clause());
      case Clause.InField in -> false;
      case Clause.Published date -> false;
      case Clause.Undated undated -> false;
      default -> true;
    };
  }

  private static Clause spread(Field field, Clause clause) {
    return switch (clause) {
      case Clause.AllOf all ->
          new Clause.AllOf(all.clauses().stream().map(c -> spread(field, c)).toList());
      case Clause.AnyOf any ->
          new Clause.AnyOf(any.clauses().stream().map(c -> spread(field, c)).toList());
      case Clause.Not not -> new Clause.Not(spread(field, not.clause()));
      case Clause.InField in -> in;
      case Clause.Published date -> date;
      case Clause.Undated undated -> undated;
      default -> new Clause.InField(field, clause);
    };
  }
}
