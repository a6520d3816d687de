package org.backfile.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.PartialDate;

/**
 * A search said in plain English, so that a reader sees what was understood: {@code articles with
 * all of: merger, antitrust; in the title: bid; not: rumour; entity: Microsoft}.
 */
public final class PlainWords {
  private PlainWords() {}

  /** The query and the filters; the order and the page are not said. */
  public static String of(SearchRequest request) {
    List<Part> parts = new ArrayList<>(parts(request.query().tree()));
    parts.addAll(parts(request.filters()));
    return sentence(parts);
  }

  /** A tree alone. */
  public static String of(Clause tree) {
    return sentence(parts(tree));
  }

  /** One part of the sentence as it reads when it stands first, and when it stands later. */
  private record Part(String first, String later) {
    static Part linked(String link, String text) {
      return new Part(link + text, text);
    }
  }

  private static String sentence(List<Part> parts) {
    if (parts.isEmpty()) {
      return "every article";
    }
    Stream<String> later = parts.stream().skip(1).map(Part::later);
    return Stream.concat(Stream.of("articles " + parts.getFirst().first()), later)
        .collect(Collectors.joining("; "));
  }

  private static List<Part> parts(Clause tree) {
    List<Clause> clauses = tree instanceof Clause.AllOf all ? all.clauses() : List.of(tree);
    List<Clause> words = new ArrayList<>();
    List<Clause> unwanted = new ArrayList<>();
    List<Part> others = new ArrayList<>();
    for (Clause clause : clauses) {
      switch (clause) {
        case Clause.Everything everything -> {}
        case Clause.Not not -> unwanted.add(not.clause());
        case Clause.AnyOf any -> others.add(Part.linked("with ", ClauseWords.listed("", any)));
        case Clause.Together together -> others.add(Part.linked("with ", ClauseWords.of(together)));
        case Clause.InField in -> others.add(Part.linked(link(in.field()), ClauseWords.of(in)));
        case Clause.Published date -> others.add(Part.linked("", ClauseWords.of(date)));
        case Clause.Undated undated -> others.add(Part.linked("", ClauseWords.of(undated)));
        default -> words.add(clause);
      }
    }
    List<Part> parts = new ArrayList<>();
    if (!words.isEmpty()) {
      parts.add(Part.linked("with ", ClauseWords.listed("", oneOrAll(words))));
    }
    parts.addAll(others);
    if (!unwanted.isEmpty()) {
      parts.add(none(unwanted));
    }
    return parts;
  }

  private static Clause oneOrAll(List<Clause> words) {
    return words.size() == 1 ? words.getFirst() : new Clause.AllOf(words);
  }

  private static Part none(List<Clause> unwanted) {
    if (unwanted.size() > 1) {
      String list = ClauseWords.list(unwanted);
      return new Part("without any of: " + list, "none of: " + list);
    }
    return switch (unwanted.getFirst()) {
      case Clause.Published date -> Part.linked("", "not " + ClauseWords.of(date));
      case Clause.Undated undated -> Part.linked("", "with a publication date");
      case Clause one ->
          new Part(ClauseWords.listed("without", one), ClauseWords.listed("not", one));
    };
  }

  private static String link(Field field) {
    return field == Field.TITLE || field == Field.BODY ? "that have " : "with ";
  }

  private static List<Part> parts(Filters filters) {
    List<Part> parts = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      SortedSet<String> chosen = filters.chosen(facet);
      if (!chosen.isEmpty()) {
        boolean all = filters.matchAll().contains(facet);
        parts.add(
            Part.linked(
                link(facet),
                named(filters, facet) + values(facet, chosen, all ? " and " : " or ")));
      }
      SortedSet<String> excluded = filters.excluded(facet);
      if (!excluded.isEmpty()) {
        String values = named(filters, facet) + values(facet, excluded, " or ");
        String first = link(facet).isEmpty() ? "not " : "without ";
        parts.add(new Part(first + values, "not " + values));
      }
    }
    if (filters.from() != null || filters.to() != null) {
      parts.add(Part.linked("", DateWords.published(filters.from(), filters.to())));
    }
    return parts;
  }

  private static String link(Facet facet) {
    return facet.isDate() || facet == Facet.TOWARD ? "" : "with ";
  }

  private static String named(Filters filters, Facet facet) {
    return switch (facet) {
      case PUBLISHED, TOWARD -> "";
      case MENTIONS -> "speaking of ";
      case SAID_BY -> "said by: ";
      case STANCE -> filters.stanceTarget().map(t -> "stance toward " + t).orElse("stance") + ": ";
      default -> facet.key() + ": ";
    };
  }

  private static String values(Facet facet, Collection<String> values, String joint) {
    return values.stream().map(v -> value(facet, v)).collect(Collectors.joining(joint));
  }

  private static String value(Facet facet, String value) {
    return switch (facet) {
      case MENTIONS -> PartialDate.parse(value).map(DateWords::date).orElse(value);
      case PUBLISHED ->
          PartialDate.parse(value).map(d -> DateWords.published(d, d)).orElse(Facet.UNDATED);
      case TOWARD -> toward(value);
      default -> value;
    };
  }

  private static String toward(String value) {
    int slash = value.lastIndexOf('/');
    return slash < 0
        ? value
        : value.substring(slash + 1).replace('-', ' ') + " toward " + value.substring(0, slash);
  }
}
