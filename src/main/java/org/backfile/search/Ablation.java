package org.backfile.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.backfile.query.Clause;
import org.backfile.query.Facet;
import org.backfile.query.Filters;
import org.backfile.query.SearchRequest;

/**
 * One part of a search, taken out.
 *
 * @param aloneTree with {@code aloneFilters} the search for this part alone
 * @param tree with {@code filters} the search without this part
 */
record Ablation(
    Diagnosis.Part part, Clause aloneTree, Filters aloneFilters, Clause tree, Filters filters) {
  private static final Clause EVERYTHING = new Clause.Everything();

  Diagnosis.Finding finding(long alone, long without) {
    return new Diagnosis.Finding(part, alone, without, tree, filters);
  }

  /** Each part of a search taken out of it, at most {@link Doctor#MOST}. */
  static List<Ablation> of(SearchRequest request) {
    List<Ablation> all = new ArrayList<>();
    Clause tree = request.query().tree();
    Filters filters = request.filters();
    List<Clause> clauses = clauses(tree);
    for (int i = 0; i < clauses.size(); i++) {
      Diagnosis.Part part = new Diagnosis.OfQuery(clauses.get(i));
      all.add(new Ablation(part, clauses.get(i), Filters.NONE, without(clauses, i), filters));
    }
    for (Facet facet : Facet.values()) {
      chosen(facet, tree, filters, all);
      for (String value : filters.excluded(facet)) {
        Filters alone = beside(facet, filters).exclude(facet, value);
        Filters rest = filters.release(facet, value);
        all.add(new Ablation(new Diagnosis.LeftOut(facet, value), EVERYTHING, alone, tree, rest));
      }
    }
    if (filters.from() != null || filters.to() != null) {
      Diagnosis.Part dates = new Diagnosis.Dates(filters.from(), filters.to());
      Filters alone = Filters.NONE.between(filters.from(), filters.to());
      all.add(new Ablation(dates, EVERYTHING, alone, tree, filters.between(null, null)));
    }
    return all.subList(0, Math.min(Doctor.MOST, all.size()));
  }

  /** Of values of which any may hold none is dropped alone: that could only find less. */
  private static void chosen(Facet facet, Clause tree, Filters filters, List<Ablation> all) {
    List<TreeSet<String>> parts = new ArrayList<>();
    if (filters.matchAll().contains(facet)) {
      filters.chosen(facet).forEach(value -> parts.add(new TreeSet<>(List.of(value))));
    } else if (!filters.chosen(facet).isEmpty()) {
      parts.add(new TreeSet<>(filters.chosen(facet)));
    }
    for (TreeSet<String> values : parts) {
      Filters alone = beside(facet, filters);
      Filters rest = filters;
      for (String value : values) {
        alone = alone.choose(facet, value);
        rest = rest.release(facet, value);
      }
      all.add(new Ablation(new Diagnosis.Chosen(facet, values), EVERYTHING, alone, tree, rest));
    }
  }

  /** A stance means little without what it is toward. */
  private static Filters beside(Facet facet, Filters filters) {
    return facet == Facet.STANCE
        ? filters
            .stanceTarget()
            .map(entity -> Filters.NONE.choose(Facet.ENTITY, entity))
            .orElse(Filters.NONE)
        : Filters.NONE;
  }

  private static List<Clause> clauses(Clause tree) {
    return switch (tree) {
      case Clause.Everything none -> List.of();
      case Clause.AllOf all -> all.clauses();
      default -> List.of(tree);
    };
  }

  /** What is left of a query without some of its parts. */
  static Clause without(Clause tree, List<Diagnosis.Part> parts) {
    List<Clause> rest = new ArrayList<>(clauses(tree));
    rest.removeIf(clause -> parts.contains(new Diagnosis.OfQuery(clause)));
    return joined(rest);
  }

  /** What is left of filters without some of their parts. */
  static Filters without(Filters filters, List<Diagnosis.Part> parts) {
    Filters rest = filters;
    for (Diagnosis.Part part : parts) {
      rest =
          switch (part) {
            case Diagnosis.OfQuery of -> rest;
            case Diagnosis.Chosen chosen -> released(rest, chosen);
            case Diagnosis.LeftOut out -> rest.release(out.facet(), out.value());
            case Diagnosis.Dates dates -> rest.between(null, null);
          };
    }
    return rest;
  }

  private static Filters released(Filters filters, Diagnosis.Chosen chosen) {
    Filters rest = filters;
    for (String value : chosen.values()) {
      rest = rest.release(chosen.facet(), value);
    }
    return rest;
  }

  private static Clause without(List<Clause> clauses, int one) {
    List<Clause> rest = new ArrayList<>(clauses);
    rest.remove(one);
    return joined(rest);
  }

  private static Clause joined(List<Clause> rest) {
    return switch (rest.size()) {
      case 0 -> EVERYTHING;
      case 1 -> rest.get(0);
      default -> new Clause.AllOf(rest);
    };
  }
}
