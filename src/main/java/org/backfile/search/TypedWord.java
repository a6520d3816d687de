package org.backfile.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.backfile.query.Clause;
import org.backfile.query.Field;
import org.jspecify.annotations.Nullable;

/**
 * One word of a query in its place, for which another can be put.
 *
 * @param field where it is looked for; null for title and body
 */
record TypedWord(String text, @Nullable Field field) {
  /** The most words of a query that are looked at. */
  private static final int MOST = 50;

  /** The search for this word alone. */
  Clause alone() {
    Clause word = new Clause.Word(text);
    return field == null ? word : new Clause.InField(field, word);
  }

  /** The words that an article must or may hold, each once, in reading order. */
  static List<TypedWord> in(Clause tree) {
    List<TypedWord> words = new ArrayList<>();
    add(tree, null, words);
    return words.stream().distinct().limit(MOST).toList();
  }

  private static void add(Clause clause, @Nullable Field field, List<TypedWord> words) {
    switch (clause) {
      case Clause.Word word -> words.add(new TypedWord(word.text(), field));
      case Clause.Phrase phrase ->
          phrase.words().forEach(word -> words.add(new TypedWord(word, field)));
      case Clause.Close close -> close.parts().forEach(part -> add(part, field, words));
      case Clause.Together together -> together.clauses().forEach(c -> add(c, field, words));
      case Clause.AllOf all -> all.clauses().forEach(c -> add(c, field, words));
      case Clause.AnyOf any -> any.clauses().forEach(c -> add(c, field, words));
      case Clause.InField in when isOfTexts(in.field()) -> add(in.clause(), in.field(), words);
      default -> {}
    }
  }

  private static boolean isOfTexts(Field field) {
    return field == Field.TITLE || field == Field.BODY || field == Field.ENTITY;
  }

  /** A query with this word, wherever it is looked for in the same way, as another. */
  Clause replaced(Clause tree, String other) {
    return replaced(tree, null, word -> word.equals(text) ? other : word);
  }

  private Clause replaced(Clause clause, @Nullable Field in, UnaryOperator<String> other) {
    UnaryOperator<Clause> inside = c -> replaced(c, in, other);
    boolean here = in == field;
    return switch (clause) {
      case Clause.Word word when here -> new Clause.Word(other.apply(word.text()));
      case Clause.Phrase phrase when here ->
          new Clause.Phrase(phrase.words().stream().map(other).toList(), phrase.slop());
      case Clause.Close close when here ->
          new Clause.Close(close.parts().stream().map(inside).toList(), close.slop());
      case Clause.Together together when here ->
          new Clause.Together(together.clauses().stream().map(inside).toList(), together.unit());
      case Clause.AllOf all -> new Clause.AllOf(all.clauses().stream().map(inside).toList());
      case Clause.AnyOf any -> new Clause.AnyOf(any.clauses().stream().map(inside).toList());
      case Clause.InField inner ->
          new Clause.InField(inner.field(), replaced(inner.clause(), inner.field(), other));
      default -> clause;
    };
  }
}
