package org.backfile.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.backfile.article.PartialDate;
import org.backfile.article.Stance;
import org.backfile.desk.Appearance;
import org.backfile.query.Clause;
import org.backfile.query.Facet;
import org.backfile.query.Field;
import org.backfile.query.Filters;
import org.jspecify.annotations.Nullable;

/** Tells from how an article looked whether it passed filters, as far as that can be told. */
final class Membership {
  private Membership() {}

  /** Whether an article that looked like this passed; empty when it cannot be known. */
  static Optional<Boolean> of(Filters filters, Appearance look) {
    boolean known = true;
    for (Facet facet : Facet.values()) {
      SortedSet<String> chosen = filters.chosen(facet);
      SortedSet<String> excluded = filters.excluded(facet);
      if (chosen.isEmpty() && excluded.isEmpty()) {
        continue;
      }
      List<String> held = values(facet, filters, look);
      if (held == null) {
        known = false;
        continue;
      }
      boolean all = filters.matchAll().contains(facet);
      boolean in =
          chosen.isEmpty()
              || (all ? held.containsAll(chosen) : chosen.stream().anyMatch(held::contains));
      if (!in || excluded.stream().anyMatch(held::contains)) {
        return Optional.of(false);
      }
    }
    if (!isBetween(filters, look)) {
      return Optional.of(false);
    }
    return known ? Optional.of(true) : Optional.empty();
  }

  /** Whether it is of words in title and body alone, which the same text always answers alike. */
  static boolean isOfText(Clause clause) {
    return switch (clause) {
      case Clause.Everything every -> true;
      case Clause.Word word -> true;
      case Clause.Phrase phrase -> true;
      case Clause.Pattern pattern -> true;
      case Clause.Fuzzy fuzzy -> true;
      case Clause.AllOf all -> all.clauses().stream().allMatch(Membership::isOfText);
      case Clause.AnyOf any -> any.clauses().stream().allMatch(Membership::isOfText);
      case Clause.Not not -> isOfText(not.clause());
      case Clause.InField in ->
          (in.field() == Field.TITLE || in.field() == Field.BODY) && isOfText(in.clause());
      default -> false;
    };
  }

  /** The values that a facet counts; null when they are not kept. */
  static @Nullable List<String> values(Facet facet, Filters filters, Appearance look) {
    return switch (facet) {
      case PUBLISHED ->
          PartialDate.parse(look.published())
              .map(PartialDate::labels)
              .orElse(List.of(Facet.UNDATED));
      case TOPIC -> withAncestors(look.values(Facet.TOPIC));
      case STANCE ->
          filters
              .stanceTarget()
              .map(target -> List.of(toward(target, look)))
              .orElse(List.copyOf(look.values(Facet.STANCE)));
      case ENTITY, TOWARD, SOURCE, AUTHOR, LANGUAGE -> List.copyOf(look.values(facet));
      default -> null;
    };
  }

  private static String toward(String target, Appearance look) {
    for (String value : look.values(Facet.TOWARD)) {
      int slash = value.lastIndexOf('/');
      if (value.substring(0, slash).equals(target)) {
        return value.substring(slash + 1);
      }
    }
    return Stance.NOT_ASSESSED.key();
  }

  private static List<String> withAncestors(SortedSet<String> paths) {
    TreeSet<String> all = new TreeSet<>();
    for (String path : paths) {
      for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
        all.add(path.substring(0, at));
      }
      all.add(path);
    }
    return new ArrayList<>(all);
  }

  private static boolean isBetween(Filters filters, Appearance look) {
    PartialDate from = filters.from();
    PartialDate to = filters.to();
    if (from == null && to == null) {
      return true;
    }
    return PartialDate.parse(look.published())
        .filter(date -> from == null || !date.last().isBefore(from.first()))
        .filter(date -> to == null || !date.first().isAfter(to.last()))
        .isPresent();
  }
}
