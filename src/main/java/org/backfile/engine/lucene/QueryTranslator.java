package org.backfile.engine.lucene;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.ArticleId;
import org.backfile.article.PartialDate;
import org.backfile.query.Clause;
import org.backfile.query.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Turns the tree of a query into what Lucene runs. A word is read in every language that the index
 * has text in; as an article is in one language, no more than one reading counts for it.
 */
final class QueryTranslator {
  /** Each word is several of Lucene's clauses. How many words there are is limited before us. */
  private static final int MOST_CLAUSES = 1_000_000;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final List<Chain> chains;

  QueryTranslator(List<Chain> chains) {
    this.chains = chains;
  }

  Query translate(Clause clause) {
    return translate(clause, Place.TEXT);
  }

  private Query translate(Clause clause, List<Place> places) {
    return switch (clause) {
      case Clause.Everything all -> MatchAllDocsQuery.INSTANCE;
      case Clause.Word word -> inAny(inAll(places), p -> WordQueries.phrase(p, word.text(), 0));
      case Clause.Phrase phrase ->
          inAny(inAll(places), p -> WordQueries.phrase(p, joined(phrase), phrase.slop()));
      case Clause.AnyName name -> inAny(inAll(places), p -> NearQueries.name(p, name.type()));
      case Clause.Close close -> inAny(inAll(places), p -> NearQueries.close(p, close));
      case Clause.Together together -> inAny(places, p -> together(p, together));
      case Clause.Pattern pattern -> inAny(places, p -> WordQueries.pattern(p, pattern.text()));
      case Clause.Fuzzy fuzzy ->
          inAny(places, p -> WordQueries.fuzzy(p, fuzzy.text(), fuzzy.edits()));
      case Clause.InField in -> translate(in.clause(), List.of(Place.of(in.field())));
      case Clause.Published range -> unscored(published(range.from(), range.to()));
      case Clause.Undated undated -> unscored(undated());
      case Clause.Among among -> unscored(among(among.ids()));
      case Clause.AllOf all -> all(all.clauses(), places);
      case Clause.AnyOf any -> any(any.clauses(), places);
      case Clause.Not not -> all(List.of(not), places);
    };
  }

  /** Ranked by its parts; the nearness itself adds nothing. */
  private Query together(Place place, Clause.Together together) {
    return new BooleanQuery.Builder()
        .add(all(together.clauses(), List.of(place)), Occur.MUST)
        .add(inAny(place.in(chains), p -> NearQueries.together(p, together)), Occur.FILTER)
        .build();
  }

  static String joined(Clause.Phrase phrase) {
    return String.join(" ", phrase.words());
  }

  private static Query among(Set<ArticleId> ids) {
    return new TermInSetQuery(Fields.ID, ids.stream().map(id -> new BytesRef(id.value())).toList());
  }

  static Query undated() {
    return new TermQuery(new Term(Fields.of(Facet.PUBLISHED), FacetValues.bytes(Facet.UNDATED)));
  }

  /** Articles whose date can lie between both; undated ones never. */
  static Query published(@Nullable PartialDate from, @Nullable PartialDate to) {
    long first = from == null ? Long.MIN_VALUE : from.first().toEpochDay();
    long last = to == null ? Long.MAX_VALUE : to.last().toEpochDay();
    if (first > last) {
      return new MatchNoDocsQuery("the range is empty");
    }
    return new BooleanQuery.Builder()
        .add(LongField.newRangeQuery(Fields.LAST_DAY, first, Long.MAX_VALUE), Occur.FILTER)
        .add(LongField.newRangeQuery(Fields.FIRST_DAY, Long.MIN_VALUE, last), Occur.FILTER)
        .build();
  }

  private Query all(List<Clause> clauses, List<Place> places) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNots = true;
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Not not) {
        all.add(translate(not.clause(), places), Occur.MUST_NOT);
      } else {
        all.add(translate(clause, places), Occur.MUST);
        onlyNots = false;
      }
    }
    if (onlyNots) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return all.build();
  }

  private Query any(List<Clause> clauses, List<Place> places) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    clauses.forEach(clause -> any.add(translate(clause, places), Occur.SHOULD));
    return any.build();
  }

  private List<Place> inAll(List<Place> places) {
    return places.stream().flatMap(place -> place.in(chains).stream()).toList();
  }

  private static Query inAny(List<Place> places, Function<Place, Query> translation) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Place place : places) {
      any.add(new BoostQuery(translation.apply(place), place.boost()), Occur.SHOULD);
    }
    return any.build();
  }

  private static Query unscored(Query query) {
    return new BooleanQuery.Builder().add(query, Occur.FILTER).build();
  }
}
