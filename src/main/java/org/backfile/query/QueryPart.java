package org.backfile.query;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the parts of a query that must all match: what it asks by itself, and what the query asks
 * without it.
 *
 * @param alone its text, tree and thereby its reading
 * @param rest {@link ParsedQuery#EMPTY} when the query has no other part
 */
public record QueryPart(ParsedQuery alone, ParsedQuery rest) {

  /** The parts in order; one for a query that has no parts, none for an empty query. */
  public static List<QueryPart> of(ParsedQuery query) {
    return switch (query.tree()) {
      case Clause.Everything everything -> List.of();
      case Clause.AllOf all -> parts(all.clauses());
      case Clause one -> spoken(List.of(new QueryPart(written(one), ParsedQuery.EMPTY)));
    };
  }

  private static List<QueryPart> parts(List<Clause> clauses) {
    List<QueryPart> parts = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      List<Clause> others = new ArrayList<>(clauses);
      Clause clause = others.remove(i);
      Clause rest = others.size() == 1 ? others.getFirst() : new Clause.AllOf(others);
      parts.add(new QueryPart(written(clause), written(rest)));
    }
    return spoken(parts);
  }

  private static List<QueryPart> spoken(List<QueryPart> parts) {
    return parts.stream().filter(part -> !part.alone().isEmpty()).toList();
  }

  private static ParsedQuery written(Clause tree) {
    return QueryParser.parse(QueryText.of(tree));
  }
}
