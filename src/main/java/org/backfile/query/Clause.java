package org.backfile.query;

import java.util.List;
import java.util.Set;
import org.backfile.article.ArticleId;
import org.backfile.article.EntityType;
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

  /** A place where any name of one type stands, as far as the archive knows names. */
  record AnyName(EntityType type) implements Clause {}

  /**
   * Words and names in this order, as a {@link Phrase} is words: {@code "resign @person"~5}.
   *
   * @param parts each a {@link Word} or an {@link AnyName}, at least one of them a name
   */
  record Close(List<Clause> parts, int slop) implements Clause {
    public Close {
      parts = List.copyOf(parts);
      boolean plain = parts.stream().allMatch(p -> p instanceof Word || p instanceof AnyName);
      if (!plain || parts.stream().noneMatch(p -> p instanceof AnyName) || slop < 0) {
        throw new IllegalArgumentException("Not words and names: " + parts + "~" + slop);
      }
    }
  }

  /**
   * Clauses that all match in one and the same sentence or paragraph of the title or the body, in
   * any order. The title is one sentence and one paragraph.
   *
   * @param clauses at least two, each of words: a {@link Word}, {@link AnyName}, {@link Phrase},
   *     {@link Close}, {@link Pattern} or {@link Fuzzy}, or an {@link AnyOf} of those
   */
  record Together(List<Clause> clauses, Unit unit) implements Clause {
    /** How near. */
    public enum Unit {
      SENTENCE,
      PARAGRAPH
    }

    public Together {
      clauses = List.copyOf(clauses);
      if (clauses.size() < 2 || !clauses.stream().allMatch(Together::isOfWords)) {
        throw new IllegalArgumentException("Cannot stand together: " + clauses);
      }
    }

    /** Whether a clause may be one of those. */
    public static boolean isOfWords(Clause clause) {
      return switch (clause) {
        case Word w -> true;
        case AnyName n -> true;
        case Phrase p -> true;
        case Close c -> true;
        case Pattern p -> true;
        case Fuzzy f -> true;
        case AnyOf any -> any.clauses().stream().allMatch(Together::isOfWords);
        default -> false;
      };
    }
  }

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

  /**
   * One of these articles. Nobody can type this: code adds it to what a reader asks, as {@link
   * SearchRequest#among} does, and the address of the search stays as it was.
   */
  record Among(Set<ArticleId> ids) implements Clause {
    public Among {
      ids = Set.copyOf(ids);
    }
  }

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
