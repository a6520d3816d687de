package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.backfile.article.Part;
import org.backfile.article.Span;
import org.backfile.query.Clause;
import org.backfile.query.Field;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a text a query speaks of: every word, phrase, pattern and fuzzy word that looks
 * there and is not inside a {@code NOT}.
 */
final class Marks {
  private Marks() {}

  /** What to mark in one part of an article of this chain; null when nothing looks there. */
  static @Nullable Query of(Clause tree, Part part, Chain chain) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Place place = Place.marked(part == Part.TITLE ? Fields.TITLE : Fields.BODY, chain);
    add(tree, part, place, all);
    BooleanQuery query = all.build();
    return query.clauses().isEmpty() ? null : query;
  }

  private static void add(Clause clause, Part part, Place place, BooleanQuery.Builder all) {
    switch (clause) {
      case Clause.Word word -> should(all, WordQueries.phrase(place, word.text(), 0));
      case Clause.Phrase phrase ->
          should(all, WordQueries.phrase(place, QueryTranslator.joined(phrase), phrase.slop()));
      case Clause.AnyName none -> {}
      case Clause.Close close -> close.parts().forEach(c -> add(c, part, place, all));
      case Clause.Together of -> of.clauses().forEach(c -> add(c, part, place, all));
      case Clause.Pattern pattern -> should(all, WordQueries.pattern(place, pattern.text()));
      case Clause.Fuzzy fuzzy ->
          should(all, WordQueries.fuzzyMark(place, fuzzy.text(), fuzzy.edits()));
      case Clause.InField in -> {
        if (in.field() == (part == Part.TITLE ? Field.TITLE : Field.BODY)) {
          add(in.clause(), part, place, all);
        }
      }
      case Clause.AllOf of -> of.clauses().forEach(c -> add(c, part, place, all));
      case Clause.AnyOf of -> of.clauses().forEach(c -> add(c, part, place, all));
      case Clause.Everything none -> {}
      case Clause.Published none -> {}
      case Clause.Undated none -> {}
      case Clause.Not none -> {}
    }
  }

  /** Whether a query looks at words as written, and so needs them beside the stems. */
  static boolean lookAtWords(Clause tree) {
    return switch (tree) {
      case Clause.Pattern pattern -> true;
      case Clause.Fuzzy fuzzy -> true;
      case Clause.InField in -> lookAtWords(in.clause());
      case Clause.AllOf of -> of.clauses().stream().anyMatch(Marks::lookAtWords);
      case Clause.AnyOf of -> of.clauses().stream().anyMatch(Marks::lookAtWords);
      default -> false;
    };
  }

  private static void should(BooleanQuery.Builder all, Query query) {
    all.add(query, Occur.SHOULD);
  }

  /** The matches of a passage, in order; those that touch become one. */
  static List<Span> in(Passage passage) {
    TreeSet<Span> matches = new TreeSet<>();
    for (int i = 0; i < passage.getNumMatches(); i++) {
      if (passage.getMatchEnds()[i] > passage.getMatchStarts()[i]) {
        matches.add(new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
      }
    }
    List<Span> merged = new ArrayList<>();
    for (Span match : matches) {
      Span last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && match.start() <= last.end()) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), match.end())));
      } else {
        merged.add(match);
      }
    }
    return merged;
  }
}
