package org.backfile.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a query is about, apart from what must hold besides: {@code harbour -ferry published:2024}
 * is about "harbour"; that there is no ferry and that it is of 2024 must hold.
 *
 * @param words as typed, in the order of the query; empty when the query is about nothing
 * @param conditions whatever matches the query matches these too
 */
public record Sought(String words, Clause conditions) {
  private static final Clause NONE = new Clause.Everything();

  public static Sought of(Clause tree) {
    return new Sought(String.join(" ", words(tree).toList()), conditions(tree));
  }

  private static Stream<String> words(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> Stream.of(word.text());
      case Clause.Phrase phrase -> phrase.words().stream();
      case Clause.Fuzzy fuzzy -> Stream.of(fuzzy.text());
      case Clause.Close close -> words(close.parts());
      case Clause.Together together -> words(together.clauses());
      case Clause.AllOf all -> words(all.clauses());
      case Clause.AnyOf any -> words(any.clauses());
      case Clause.InField in -> isText(in.field()) ? words(in.clause()) : Stream.empty();
      default -> Stream.empty();
    };
  }

  private static Stream<String> words(List<Clause> clauses) {
    return clauses.stream().flatMap(Sought::words);
  }

  private static boolean isText(Field field) {
    return field == Field.TITLE || field == Field.BODY;
  }

  private static Clause conditions(Clause clause) {
    return switch (clause) {
      case Clause.AllOf all -> all(all.clauses());
      case Clause.AnyOf any -> any(any.clauses());
      case Clause.InField in -> isText(in.field()) ? NONE : in;
      case Clause.Not not -> not;
      case Clause.Among among -> among;
      case Clause.Published published -> published;
      case Clause.Undated undated -> undated;
      default -> NONE;
    };
  }

  private static Clause all(List<Clause> clauses) {
    List<Clause> all = new ArrayList<>();
    clauses.stream().map(Sought::conditions).filter(c -> !c.equals(NONE)).forEach(all::add);
    return switch (all.size()) {
      case 0 -> NONE;
      case 1 -> all.getFirst();
      default -> new Clause.AllOf(all);
    };
  }

  private static Clause any(List<Clause> clauses) {
    List<Clause> any = clauses.stream().map(Sought::conditions).toList();
    return any.contains(NONE) ? NONE : new Clause.AnyOf(any);
  }
}
