package org.backfile.alerts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one delivery says, as the webhook's JSON has it; the mail and the log are made of it too.
 *
 * @param delivery the id of the delivery: the same at each try, and the key by which a receiver
 *     knows that it has had it
 * @param kind {@code news}, or {@code test} for one that someone asked for; {@code unreadable} in
 *     the log alone
 * @param made ISO 8601
 * @param folded articles that are told no more, as one of the same story was told before
 */
public record Bulletin(
    String delivery,
    String kind,
    Origin alert,
    String made,
    List<Finding> articles,
    List<Folded> folded) {
  static final String NEWS = "news";
  static final String TEST = "test";
  private static final String UNREADABLE = "unreadable";

  public Bulletin {
    Objects.requireNonNull(delivery);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(alert);
    Objects.requireNonNull(made);
    articles = List.copyOf(articles);
    folded = List.copyOf(folded);
  }

  /** What stands in place of one that was kept and cannot be read any more. */
  static Bulletin unreadable(String delivery, Instant made) {
    return new Bulletin(
        delivery,
        UNREADABLE,
        new Origin("", delivery, "", ""),
        made.toString(),
        List.of(),
        List.of());
  }

  @JsonIgnore
  boolean isReadable() {
    return !kind.equals(UNREADABLE);
  }

  @JsonIgnore
  public boolean isTest() {
    return kind.equals(TEST);
  }

  /**
   * The alert that it comes from.
   *
   * @param name of the saved search
   * @param address of the results, with scheme and host
   * @param reading the search in words
   */
  public record Origin(String id, String name, String address, String reading) {}

  /**
   * An article that is told.
   *
   * @param version the hash of its text
   * @param change what became of it, as the API says it
   * @param address where it is read here, with scheme and host
   * @param published as exactly as it is known; empty when it is not
   * @param clauses each part of the query that matched
   * @param facets each chosen value of a facet that it holds
   */
  public record Finding(
      String id,
      String version,
      String change,
      String title,
      String address,
      String source,
      String published,
      List<Clause> clauses,
      List<Chosen> facets) {
    public Finding {
      clauses = List.copyOf(clauses);
      facets = List.copyOf(facets);
    }

    @JsonIgnore
    public boolean isChanged() {
      return change.equals("changed");
    }
  }

  /**
   * A part of the query that matched.
   *
   * @param clause as it would be typed
   * @param field where it matched
   * @param forms the words as they stand there
   * @param sentence the first in which they stand; null in other fields than title and body
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Clause(
      String clause, String field, int times, List<String> forms, @Nullable Sentence sentence) {
    public Clause {
      forms = List.copyOf(forms);
    }
  }

  /**
   * A sentence of an article.
   *
   * @param marks start and end of what matched, in UTF-16
   */
  public record Sentence(String text, List<List<Integer>> marks) {
    public Sentence {
      marks = List.copyOf(marks);
    }
  }

  /** A chosen value of a facet, by their keys in addresses. */
  public record Chosen(String facet, String value) {}

  /** An article that is not told, and the one of its story that was. */
  public record Folded(String id, String version, String title, String story) {}
}
