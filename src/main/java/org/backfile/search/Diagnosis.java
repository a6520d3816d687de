package org.backfile.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.backfile.article.PartialDate;
import org.backfile.query.Clause;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.jspecify.annotations.Nullable;

/**
 * Why a search found nothing or little: what each of its parts does to the result.
 *
 * @param total how many results the search has
 * @param findings one for each part, the query first, in their order; at most {@link Doctor#MOST}
 * @param meant the same query with other words in the place of some that were hardly found; null
 *     when none finds more
 * @param core what is left when all parts are dropped that find nothing by themselves; null when a
 *     single part empties the result, or when that finds nothing either
 */
public record Diagnosis(
    long total, List<Finding> findings, @Nullable Meant meant, @Nullable Core core) {
  /** One part of a search that can be dropped by itself. */
  public sealed interface Part {}

  /** One of the clauses that must all match, or the whole query where there is only one. */
  public record OfQuery(Clause clause) implements Part {}

  /** Chosen values of a facet: all those of which any may hold, or one that must. */
  public record Chosen(Facet facet, SortedSet<String> values) implements Part {}

  /** A value that is left out. */
  public record LeftOut(Facet facet, String value) implements Part {}

  /** The range of publication dates. */
  public record Dates(@Nullable PartialDate from, @Nullable PartialDate to) implements Part {}

  /**
   * What one part does.
   *
   * @param alone how many results there are when nothing else is asked; for a stance toward the
   *     chosen entity, when nothing but that entity is
   * @param without how many there would be if this part were dropped
   * @param tree what is left of the query without this part
   * @param filters what is left of the filters without this part
   */
  public record Finding(Part part, long alone, long without, Clause tree, Filters filters) {}

  /** One word in the place of another. */
  public record Change(String typed, String meant) {}

  /**
   * What the reader may have meant.
   *
   * @param total how many results it has, more than the search that was asked
   */
  public record Meant(Clause tree, List<Change> changes, long total) {
    public Meant {
      changes = List.copyOf(changes);
    }
  }

  /**
   * What is left of a search.
   *
   * @param dropped at least two parts, in the order of the findings
   * @param total how many results the rest has
   */
  public record Core(List<Part> dropped, Clause tree, Filters filters, long total) {
    public Core {
      dropped = List.copyOf(dropped);
    }
  }

  /** A search that dropping several parts would not help. */
  public Diagnosis(long total, List<Finding> findings, @Nullable Meant meant) {
    this(total, findings, meant, null);
  }

  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /**
   * The part without which most would be found; of equal ones a filter before a part of the query,
   * then the first. Empty when there is a result, or when dropping no single part would give one.
   */
  public Optional<Finding> emptying() {
    return findings.stream()
        .filter(finding -> total == 0 && finding.without() > 0)
        .max(
            Comparator.comparingLong(Finding::without)
                .thenComparing(finding -> !(finding.part() instanceof OfQuery))
                .thenComparingInt(finding -> -findings.indexOf(finding)));
  }

  /** How many parts are of the query. */
  public long clauses() {
    return findings.stream().filter(finding -> finding.part() instanceof OfQuery).count();
  }
}
