package org.backfile.query;

import java.util.List;
import java.util.stream.Collectors;
import org.backfile.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A query as the text of the search box.
 *
 * <p>Equal trees have equal texts, with no bracket that could be left out. Reading the text of a
 * tree that was read gives that tree again, as long as it is not longer than {@link
 * QueryParser#LONGEST}. What nobody can type, {@link Clause.Among}, has no text and is left out.
 */
public final class QueryText {
  private QueryText() {}

  /** Empty for every article. */
  public static String of(Clause tree) {
    return switch (tree) {
      case Clause.Everything everything -> "";
      case Clause.Word word -> word(word.text());
      case Clause.AnyName name -> AnyNames.sign(name.type());
      case Clause.Phrase phrase -> quoted(String.join(" ", phrase.words()), phrase.slop());
      case Clause.Close close -> quoted(parts(close), close.slop());
      case Clause.Pattern pattern -> pattern.text();
      case Clause.Fuzzy fuzzy -> fuzzy(fuzzy);
      case Clause.InField in -> in.field().key() + ":" + one(in.clause());
      case Clause.Published date -> Field.PUBLISHED.key() + ":" + dates(date);
      case Clause.Undated undated -> Field.PUBLISHED.key() + ":" + Facet.UNDATED;
      case Clause.Among unsaid -> "";
      case Clause.Not(Clause.Among unsaid) -> "";
      case Clause.Not not -> "-" + one(not.clause());
      case Clause.Together of -> joined(of.clauses(), " " + Token.Join.of(of.unit()).sign + " ");
      case Clause.AllOf all -> all(all.clauses());
      case Clause.AnyOf any ->
          any.clauses().stream().map(QueryText::of).collect(Collectors.joining(" OR "));
    };
  }

  /** Side by side; with AND where the other operators would make that hard to read. */
  private static String all(List<Clause> clauses) {
    boolean near = clauses.stream().anyMatch(c -> c instanceof Clause.Together);
    return clauses.stream()
        .map(c -> c instanceof Clause.AnyOf ? one(c) : of(c))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(near ? " AND " : " "));
  }

  private static String joined(List<Clause> clauses, String sign) {
    return clauses.stream().map(QueryText::one).collect(Collectors.joining(sign));
  }

  /** As one thing that an operator can stand at. */
  private static String one(Clause clause) {
    boolean several =
        clause instanceof Clause.AllOf
            || clause instanceof Clause.AnyOf
            || clause instanceof Clause.Together
            || clause instanceof Clause.Not;
    return several ? "(" + of(clause) + ")" : of(clause);
  }

  /** The word as it stands where it reads as itself, and otherwise with apostrophes around it. */
  private static String word(String word) {
    Repairs unsaid = new Repairs();
    boolean plain =
        Lexer.tokens(word, unsaid).equals(List.of(new Token.Plain(word)))
            && new WordReader(unsaid)
                .read(word, false)
                .filter(new Clause.Word(word)::equals)
                .isPresent();
    return plain ? word : "'" + word + "'";
  }

  private static String quoted(String words, int slop) {
    return "\"" + words + "\"" + (slop == 0 ? "" : "~" + slop);
  }

  private static String parts(Clause.Close close) {
    return close.parts().stream()
        .map(part -> part instanceof Clause.Word word ? word.text() : of(part))
        .collect(Collectors.joining(" "));
  }

  private static String fuzzy(Clause.Fuzzy fuzzy) {
    boolean usual = fuzzy.edits() == WordReader.usualEdits(fuzzy.text());
    return fuzzy.text() + "~" + (usual ? "" : fuzzy.edits());
  }

  private static String dates(Clause.Published date) {
    return date.from() != null && date.from().equals(date.to())
        ? date.from().label()
        : "[" + end(date.from()) + " TO " + end(date.to()) + "]";
  }

  private static String end(@Nullable PartialDate date) {
    return date == null ? "*" : date.label();
  }
}
