package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.article.Span;
import org.backfile.query.Clause;
import org.backfile.query.Field;

/** Where each part of a query stands in one part of an article: only where it helped to match. */
final class Found {
  private static final int ALL = Integer.MAX_VALUE;

  private final EnrichedArticle article;
  private final Part part;
  private final Needles needles;
  private final Haystack haystack;

  private Found(EnrichedArticle article, Part part, Needles needles, Haystack haystack) {
    this.article = article;
    this.part = part;
    this.needles = needles;
    this.haystack = haystack;
  }

  /** The places of each leaf that has any, in the order of the text. */
  static Map<Clause, List<Span>> in(
      EnrichedArticle article, Part part, Clause tree, Needles needles) {
    Haystack haystack =
        new Haystack(
            needles,
            article.article().text(part),
            Analysis.stems(Chain.of(article.language())),
            new NamedPlaces(article, part));
    Map<Clause, List<Span>> found = new LinkedHashMap<>();
    new Found(article, part, needles, haystack).find(tree, found);
    return found;
  }

  /** Whether one leaf stands in a name, such as that of an author. */
  static boolean isIn(EnrichedArticle article, String name, Clause leaf, Needles needles) {
    Haystack haystack = new Haystack(needles, name, Analysis.WORDS, null);
    return !new Found(article, Part.TITLE, needles, haystack).places(leaf, 0, ALL, false).isEmpty();
  }

  private void find(Clause clause, Map<Clause, List<Span>> into) {
    switch (clause) {
      case Clause.AllOf of -> of.clauses().forEach(c -> find(c, into));
      case Clause.AnyOf of -> of.clauses().forEach(c -> find(c, into));
      case Clause.InField in -> {
        if (in.field() == (part == Part.TITLE ? Field.TITLE : Field.BODY)) {
          find(in.clause(), into);
        }
      }
      case Clause.Together together -> together(together, into);
      case Clause.Not none -> {}
      case Clause.Among none -> {}
      default -> put(clause, places(clause, 0, ALL, false), into);
    }
  }

  private static void put(Clause leaf, List<Span> places, Map<Clause, List<Span>> into) {
    if (!places.isEmpty()) {
      into.computeIfAbsent(leaf, c -> new ArrayList<>()).addAll(places);
    }
  }

  private void together(Clause.Together together, Map<Clause, List<Span>> into) {
    UnitStarts units = UnitStarts.of(article, part, together.unit());
    for (int unit = 0; unit < units.count(); unit++) {
      Map<Clause, List<Span>> here = new LinkedHashMap<>();
      boolean all = true;
      for (int i = 0; i < together.clauses().size() && all; i++) {
        all = stands(together.clauses().get(i), units.start(unit), units.end(unit), here);
      }
      if (all) {
        here.forEach((leaf, places) -> put(leaf, places, into));
      }
    }
  }

  private boolean stands(Clause clause, int from, int to, Map<Clause, List<Span>> here) {
    if (clause instanceof Clause.AnyOf any) {
      boolean one = false;
      for (Clause each : any.clauses()) {
        one |= stands(each, from, to, here);
      }
      return one;
    }
    List<Span> places = places(clause, from, to, true);
    if (!places.isEmpty()) {
      here.put(clause, places);
    }
    return !places.isEmpty();
  }

  private List<Span> places(Clause leaf, int from, int to, boolean near) {
    List<String> steps = needles.steps(leaf);
    if (steps == null) {
      return written(leaf, from, to);
    }
    List<Hits> parts = steps.stream().map(step -> haystack.of(step).within(from, to)).toList();
    if (parts.isEmpty() || parts.stream().anyMatch(hits -> hits.size() == 0)) {
      return List.of();
    }
    int slop =
        switch (leaf) {
          case Clause.Phrase phrase -> phrase.slop();
          case Clause.Close close -> close.slop();
          default -> 0;
        };
    return parts.size() == 1
        ? parts.getFirst().spans()
        : slop == 0 || ((near || leaf instanceof Clause.Close) && parts.size() > 2)
            ? Nearness.inOrder(parts, slop)
            : Nearness.anyOrder(parts, slop);
  }

  private List<Span> written(Clause leaf, int from, int to) {
    List<Span> places = new ArrayList<>();
    for (var piece : needles.open(leaf)) {
      Hits hits = haystack.of(piece).within(from, to);
      if (hits.size() == 0) {
        return List.of();
      }
      places.addAll(hits.spans());
    }
    return places;
  }
}
