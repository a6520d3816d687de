package org.backfile.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.backfile.article.PartialDate;
import org.backfile.query.Clause;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.QueryParser;
import org.backfile.query.QueryText;
import org.backfile.query.SearchRequest;
import org.backfile.search.Diagnosis;
import org.jspecify.annotations.Nullable;

/**
 * Why a search found nothing or little, as a page says it.
 *
 * @param emptying says what empties the result and leads to the search without it; null when that
 *     is not known, and when it is all that was asked for
 * @param rows every part, where there are several
 * @param meant another query to try; null when there is none
 */
public record DiagnosisView(@Nullable Link emptying, List<Row> rows, @Nullable Meant meant) {
  /**
   * One part of a search.
   *
   * @param part as a reader typed or chose it
   * @param kind what it narrows; empty for words
   * @param alone how many results it has by itself
   * @param without how many there would be without it
   * @param drop where it is not asked
   * @param empties whether it is the one that empties the result
   */
  public record Row(
      String part, String kind, String alone, String without, String drop, boolean empties) {}

  /**
   * What the reader may have meant.
   *
   * @param query as it would stand in the box
   * @param total how many results it has
   */
  public record Meant(String query, String address, long total) {}

  public DiagnosisView {
    rows = List.copyOf(rows);
  }

  static DiagnosisView of(Diagnosis diagnosis, SearchRequest request, Words words) {
    Diagnosis.Finding worst = diagnosis.emptying().orElse(null);
    List<Diagnosis.Finding> findings = diagnosis.findings();
    boolean wordsAlone =
        findings.size() == 1 && findings.getFirst().part() instanceof Diagnosis.OfQuery;
    List<Row> rows = findings.stream().map(f -> row(f, f.equals(worst), request, words)).toList();
    return new DiagnosisView(
        wordsAlone ? null : emptying(diagnosis, request, words),
        rows.size() < 2 ? List.of() : rows,
        meant(diagnosis.meant(), request));
  }

  private static @Nullable Link emptying(Diagnosis diagnosis, SearchRequest request, Words words) {
    Diagnosis.Finding worst = diagnosis.emptying().orElse(null);
    if (worst != null) {
      return new Link(
          words.say("results.doctor.empties", named(worst.part(), request, words), worst.without()),
          Links.search(search(worst, request)));
    }
    Diagnosis.Core core = diagnosis.core();
    if (core == null) {
      return null;
    }
    String dropped =
        core.dropped().stream()
            .map(part -> words.say("results.doctor.quoted", named(part, request, words)))
            .collect(Collectors.joining(", "));
    return new Link(
        words.say("results.doctor.several", dropped, core.total()),
        Links.search(asked(core.tree(), core.filters(), request)));
  }

  private static String named(Diagnosis.Part part, SearchRequest request, Words words) {
    String kind = kind(part, request.filters(), words);
    String value = part(part, words);
    return kind.isEmpty() ? value : kind + ": " + value;
  }

  /** The same search for the words that were meant. */
  static SearchRequest search(Diagnosis.Meant meant, SearchRequest request) {
    return asked(meant.tree(), request.filters(), request);
  }

  /** The same search without one of its parts. */
  static SearchRequest search(Diagnosis.Finding finding, SearchRequest request) {
    return asked(finding.tree(), finding.filters(), request);
  }

  /** A part as a reader typed or chose it. */
  static String part(Diagnosis.Part part, Words words) {
    return switch (part) {
      case Diagnosis.OfQuery of -> QueryText.of(of.clause());
      case Diagnosis.Chosen chosen ->
          chosen.values().stream()
              .map(value -> value(chosen.facet(), value, words))
              .collect(Collectors.joining(" " + words.say("results.or") + " "));
      case Diagnosis.LeftOut out -> value(out.facet(), out.value(), words);
      case Diagnosis.Dates dates -> dates(dates.from(), dates.to(), words);
    };
  }

  private static SearchRequest asked(Clause tree, Filters filters, SearchRequest request) {
    ParsedQuery query =
        tree.equals(request.query().tree())
            ? request.query()
            : QueryParser.parse(QueryText.of(tree));
    return request.with(query).with(filters);
  }

  private static Row row(
      Diagnosis.Finding finding, boolean empties, SearchRequest request, Words words) {
    return new Row(
        part(finding.part(), words),
        kind(finding.part(), request.filters(), words),
        words.number(finding.alone()),
        words.number(finding.without()),
        Links.search(search(finding, request)),
        empties);
  }

  private static @Nullable Meant meant(Diagnosis.@Nullable Meant meant, SearchRequest request) {
    if (meant == null) {
      return null;
    }
    SearchRequest other = search(meant, request);
    return new Meant(other.query().text(), Links.search(other), meant.total());
  }

  private static String kind(Diagnosis.Part part, Filters filters, Words words) {
    return switch (part) {
      case Diagnosis.OfQuery of -> "";
      case Diagnosis.Chosen chosen -> words.one(chosen.facet(), filters);
      case Diagnosis.LeftOut out ->
          words.say("results.chips.not") + " " + words.one(out.facet(), filters);
      case Diagnosis.Dates dates -> words.one(Facet.PUBLISHED);
    };
  }

  private static String value(Facet facet, String value, Words words) {
    return facet == Facet.SAID_BY ? words.saidPath(value) : words.value(facet, value);
  }

  private static String dates(@Nullable PartialDate from, @Nullable PartialDate to, Words words) {
    List<String> ends = new ArrayList<>();
    if (from != null) {
      ends.add(words.say("results.chips.from", words.date(from)));
    }
    if (to != null) {
      ends.add(words.say("results.chips.to", words.date(to)));
    }
    return String.join(" ", ends);
  }
}
