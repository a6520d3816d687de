package org.backfile.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.backfile.article.EntityType;
import org.backfile.query.Clause;
import org.backfile.query.Clause.Together;

/**
 * What names, nearness and units mean in one place, as intervals of positions. Words may overlap:
 * one word may meet two clauses.
 */
final class NearQueries {
  /** Of one query, in each segment, shared by its patterns: some 4 KB of memory each. */
  private static final int MOST_WORDS = 16_384;

  private final Place place;
  private final int mostWords;

  private NearQueries(Place place, Clause clause) {
    this.place = place;
    mostWords = MOST_WORDS / Math.max(1, openWords(clause));
  }

  static Query name(Place place, EntityType type) {
    return place.hasUnits()
        ? new BooleanQuery.Builder()
            .add(new TermQuery(new Term(place.units(), type.key())), Occur.FILTER)
            .build()
        : new MatchNoDocsQuery("no names in " + place.field());
  }

  static Query close(Place place, Clause.Close close) {
    return new IntervalQuery(place.field(), new NearQueries(place, close).source(close));
  }

  static Query together(Place place, Together together) {
    NearQueries queries = new NearQueries(place, together);
    IntervalsSource all = unordered(together.clauses().stream().map(queries::source));
    IntervalsSource inOne =
        place.hasUnits()
            ? Intervals.containedBy(all, queries.units(together.unit()))
            : Intervals.maxwidth(TextAnalyzer.BETWEEN_NAMES, all);
    return new IntervalQuery(place.field(), inOne);
  }

  private static int openWords(Clause clause) {
    return switch (clause) {
      case Clause.Pattern pattern -> 1;
      case Clause.Fuzzy fuzzy -> 1;
      case Clause.AnyOf any -> any.clauses().stream().mapToInt(NearQueries::openWords).sum();
      case Together of -> of.clauses().stream().mapToInt(NearQueries::openWords).sum();
      default -> 0;
    };
  }

  private IntervalsSource units(Together.Unit unit) {
    IntervalsSource longer =
        Intervals.ordered(
            Intervals.term(UnitTerms.first(unit)), Intervals.term(UnitTerms.last(unit)));
    return Intervals.fixField(
        place.units(), Intervals.or(false, longer, Intervals.term(UnitTerms.only(unit))));
  }

  private IntervalsSource[] sources(List<Clause> clauses) {
    return clauses.stream().map(this::source).toArray(IntervalsSource[]::new);
  }

  private IntervalsSource source(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> near(terms(word.text()), 0);
      case Clause.Phrase phrase -> near(terms(QueryTranslator.joined(phrase)), phrase.slop());
      case Clause.AnyName name -> name(name.type());
      case Clause.Close close -> near(parts(close), close.slop());
      case Clause.Pattern pattern ->
          open(WordQueries.pattern(place.withWordsBeside(), pattern.text()));
      case Clause.Fuzzy fuzzy ->
          open(WordQueries.nearWords(place.withWordsBeside(), fuzzy.text(), fuzzy.edits()));
      case Clause.AnyOf any -> Intervals.or(false, sources(any.clauses()));
      default -> throw new IllegalArgumentException("Not of words: " + clause);
    };
  }

  private List<IntervalsSource> parts(Clause.Close close) {
    List<IntervalsSource> parts = new ArrayList<>();
    for (Clause part : close.parts()) {
      if (part instanceof Clause.Word word) {
        parts.addAll(terms(word.text()));
      } else {
        parts.add(source(part));
      }
    }
    return parts;
  }

  private List<IntervalsSource> terms(String text) {
    return Analysis.terms(place.chain(), text).stream().map(Intervals::term).toList();
  }

  private IntervalsSource name(EntityType type) {
    return place.hasUnits()
        ? Intervals.fixField(place.units(), Intervals.term(type.key()))
        : Intervals.noIntervals("no names here");
  }

  /** As a phrase with a slop for two, whatever their order; more keep theirs. */
  private static IntervalsSource near(List<IntervalsSource> parts, int slop) {
    IntervalsSource[] all = parts.toArray(IntervalsSource[]::new);
    if (all.length < 2) {
      return all.length == 0 ? Intervals.noIntervals("no word") : all[0];
    }
    if (slop == 0) {
      return Intervals.phrase(all);
    }
    IntervalsSource inOrder = Intervals.maxgaps(slop, Intervals.ordered(all));
    return all.length > 2 || slop == 1
        ? inOrder
        : Intervals.or(
            false, inOrder, Intervals.maxgaps(slop - 2, Intervals.ordered(all[1], all[0])));
  }

  /** Lucene would have equal ones stand as often as they are given. */
  private static IntervalsSource unordered(Stream<IntervalsSource> sources) {
    return Intervals.unordered(sources.distinct().toArray(IntervalsSource[]::new));
  }

  private IntervalsSource open(Query words) {
    return switch (words) {
      case AutomatonQuery open ->
          Intervals.fixField(
              place.beside(), new OpenWords(open.getCompiled(), mostWords, open.toString()));
      case TermQuery one ->
          Intervals.fixField(place.beside(), Intervals.term(one.getTerm().bytes()));
      case BooleanQuery all -> unordered(all.clauses().stream().map(c -> open(c.query())));
      default -> Intervals.noIntervals("no word");
    };
  }
}
