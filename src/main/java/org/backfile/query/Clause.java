package org.backfile.query;

import java.util.List;
import org.backfile.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A query as a tree. This is all that an engine ever sees of a reader's words.
 *
 * <p>Words stand as the reader typed them; engines normalise them with the analysis chain of the
 * field. A word that the chain splits ({@code Microsoft-OpenAI}) means its parts as a phrase; one
 * that it drops (a lone dash) matches nothing. Outside {@link InField} a clause looks in title and
 * body.
 */
public sealed interface Clause {

  /** Every article. */
  record Everything() implements Clause {}

  record Word(String text) implements Clause {}

  /** Words in this order. With a slop of n, up to n moves of a word may bring them in order. */
  record Phrase(List<String> words, int slop) implements Clause {
    public Phrase {
      words = List.copyOf(words);
      if (words.isEmpty() || slop < 0) {
        throw new IllegalArgumentException("Not a phrase: " + words + "~" + slop);
      }
    }
  }

  /**
   * A word given by a pattern, in which {@code *} stands for any letters and {@code ?} for one.
   * Never starts with either. {@code merg*} is the pattern of a prefix.
   */
  record Pattern(String text) implements Clause {}

  /** A word or one that differs from it by at most so many letters, 1 or 2. */
  record Fuzzy(String text, int edits) implements Clause {}

  record InField(Field field, Clause clause) implements Clause {}

  /** Published between two dates, both inclusive; null is open. At least one is given. */
  record Published(@Nullable PartialDate from, @Nullable PartialDate to) implements Clause {}

  /** Articles without a publication date. */
  record Undated() implements Clause {}

  /** At least two clauses which must all match. */
  record AllOf(List<Clause> clauses) implements Clause {
    public AllOf {
      clauses = List.copyOf(clauses);
    }
  }

  /** At least two clauses of which at least one must match. */
  record AnyOf(List<Clause> clauses) implements Clause {
    public AnyOf {
      clauses = List.copyOf(clauses);
    }
  }

  record Not(Clause clause) implements Clause {}
}
