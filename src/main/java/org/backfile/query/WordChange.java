package org.backfile.query;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One word of a query put in place of another, wherever it stands for text: alone or in a phrase.
 * Patterns, dates and stances have no such words.
 *
 * @param from as it stands in the tree, in the same case
 * @param to one word, or several with blanks between them
 */
public record WordChange(String from, String to) {

  /** The words that can be changed and whose absence can empty a result, in order. */
  public static Set<String> words(Clause tree) {
    Set<String> words = new LinkedHashSet<>();
    collect(tree, words);
    return words;
  }

  /** The query with this change; the same query when the word does not stand in it. */
  public ParsedQuery of(ParsedQuery query) {
    Clause changed = of(query.tree());
    return changed.equals(query.tree()) ? query : QueryParser.parse(QueryText.of(changed));
  }

  private static void collect(Clause clause, Set<String> words) {
    switch (clause) {
      case Clause.Word word -> words.add(word.text());
      case Clause.Phrase phrase -> words.addAll(phrase.words());
      case Clause.Fuzzy fuzzy -> words.add(fuzzy.text());
      case Clause.Close close -> close.parts().forEach(c -> collect(c, words));
      case Clause.Together together -> together.clauses().forEach(c -> collect(c, words));
      case Clause.AllOf all -> all.clauses().forEach(c -> collect(c, words));
      case Clause.AnyOf any -> any.clauses().forEach(c -> collect(c, words));
      case Clause.InField in when in.field() != Field.STANCE -> collect(in.clause(), words);
      default -> {}
    }
  }

  private Clause of(Clause clause) {
    return switch (clause) {
      case Clause.Word word when word.text().equals(from) -> changed();
      case Clause.Fuzzy fuzzy when fuzzy.text().equals(from) -> changed();
      case Clause.Phrase phrase ->
          new Clause.Phrase(phrase.words().stream().flatMap(this::changed).toList(), phrase.slop());
      case Clause.Close close ->
          new Clause.Close(close.parts().stream().flatMap(this::changed).toList(), close.slop());
      case Clause.Together together ->
          new Clause.Together(each(together.clauses()), together.unit());
      case Clause.AllOf all -> new Clause.AllOf(each(all.clauses()));
      case Clause.AnyOf any -> new Clause.AnyOf(each(any.clauses()));
      case Clause.InField in when in.field() != Field.STANCE ->
          new Clause.InField(in.field(), of(in.clause()));
      case Clause.Not not -> new Clause.Not(of(not.clause()));
      default -> clause;
    };
  }

  private List<Clause> each(List<Clause> clauses) {
    return clauses.stream().map(this::of).toList();
  }

  private Clause changed() {
    return to.contains(" ") ? new Clause.Phrase(words(), 0) : new Clause.Word(to);
  }

  private Stream<Clause> changed(Clause part) {
    return part instanceof Clause.Word word
        ? changed(word.text()).map(Clause.Word::new)
        : Stream.of(part);
  }

  private Stream<String> changed(String word) {
    return word.equals(from) ? words().stream() : Stream.of(word);
  }

  private List<String> words() {
    return Arrays.asList(to.split(" ", -1));
  }
}
