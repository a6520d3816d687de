package org.backfile.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.article.Article;
import org.backfile.article.ArticleId;
import org.backfile.article.EnrichedArticle;
import org.backfile.article.Part;
import org.backfile.article.PartialDate;
import org.backfile.article.Passage;
import org.backfile.article.Span;
import org.backfile.article.Version;
import org.backfile.query.Facet;
import org.backfile.query.Field;
import org.backfile.query.Filters;
import org.backfile.query.QueryText;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Match;
import org.backfile.search.Reading;
import org.jspecify.annotations.Nullable;

/** Says of articles that a search found why it did: by which words, sentences and facet values. */
final class Findings {
  /** The most characters of a sentence that are told. */
  private static final int LONGEST = 600;

  private final ArticleSearcher articles;
  private final Lookout lookout;
  private final String site;

  /** Addresses begin with the site. */
  Findings(ArticleSearcher articles, Lookout lookout, String site) {
    this.articles = articles;
    this.lookout = lookout;
    this.site = site;
  }

  List<Bulletin.Finding> of(List<Lookout.Found> found, SearchRequest search) {
    Map<Bulletin.Chosen, Set<ArticleId>> holders = holders(found, search);
    return found.stream()
        .map(
            each -> {
              ArticleId id = each.hit().article().id();
              List<Bulletin.Chosen> held =
                  holders.entrySet().stream()
                      .filter(holder -> holder.getValue().contains(id))
                      .map(Map.Entry::getKey)
                      .sorted(Findings::compare)
                      .toList();
              return finding(each, search, held);
            })
        .toList();
  }

  static String hash(EnrichedArticle article) {
    return Version.hash(article.article().title(), article.article().body());
  }

  private Bulletin.Finding finding(
      Lookout.Found found, SearchRequest search, List<Bulletin.Chosen> held) {
    Article article = found.hit().article().article();
    PartialDate date = article.published().date();
    return new Bulletin.Finding(
        article.id().value(),
        hash(found.hit().article()),
        found.changed() ? "changed" : "new",
        article.title(),
        site + "/articles/" + article.id(),
        Objects.requireNonNullElse(article.credit().source(), ""),
        date == null ? "" : date.label(),
        clauses(found, search),
        held);
  }

  private List<Bulletin.Clause> clauses(Lookout.Found found, SearchRequest search) {
    List<Match> matches = found.hit().matches();
    Optional<Reading> reading =
        matches.isEmpty()
            ? Optional.empty()
            : articles.article(found.hit().article().id(), search.query());
    return matches.stream()
        .map(
            match ->
                new Bulletin.Clause(
                    QueryText.of(match.clause()),
                    match.field().key(),
                    match.times(),
                    match.forms(),
                    reading.map(read -> sentence(match, read)).orElse(null)))
        .toList();
  }

  /** The first sentence in which the words stand; null when they stand in none. */
  private static Bulletin.@Nullable Sentence sentence(Match match, Reading reading) {
    if (match.field() != Field.TITLE && match.field() != Field.BODY) {
      return null;
    }
    Part part = match.field() == Field.TITLE ? Part.TITLE : Part.BODY;
    Article article = reading.article().article();
    Set<String> forms =
        match.forms().stream().map(Findings::fold).collect(Collectors.toCollection(HashSet::new));
    return reading.marks().stream()
        .filter(mark -> mark.part() == part && forms.contains(fold(mark.of(article))))
        .findFirst()
        .map(mark -> sentence(mark, reading))
        .orElse(null);
  }

  private static Bulletin.Sentence sentence(Passage mark, Reading reading) {
    String text = reading.article().article().text(mark.part());
    Span whole =
        reading.article().sentencesOf(mark.part()).stream()
            .filter(sentence -> sentence.start() <= mark.span().start())
            .reduce((first, later) -> later)
            .orElse(mark.span());
    int start = Math.max(whole.start(), mark.span().start() - LONGEST / 2);
    int end = Math.min(Math.max(whole.end(), mark.span().end()), start + LONGEST);
    List<List<Integer>> marks = new ArrayList<>();
    for (Passage other : reading.marks()) {
      Span span = other.span();
      if (other.part() == mark.part() && span.start() >= start && span.end() <= end) {
        marks.add(List.of(span.start() - start, span.end() - start));
      }
    }
    return new Bulletin.Sentence(text.substring(start, end), marks);
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * Which of the articles hold which chosen value. Where a facet must hold all of its values, or
   * has but one, they all do; else the engine is asked, as it alone decides what holds a value.
   */
  private Map<Bulletin.Chosen, Set<ArticleId>> holders(
      List<Lookout.Found> found, SearchRequest search) {
    Set<ArticleId> ids =
        found.stream().map(each -> each.hit().article().id()).collect(Collectors.toSet());
    Map<Bulletin.Chosen, Set<ArticleId>> holders = new HashMap<>();
    if (ids.isEmpty()) {
      return holders;
    }
    Filters filters = search.filters();
    for (Facet facet : Facet.values()) {
      Set<String> values = filters.chosen(facet);
      boolean surely = values.size() == 1 || filters.matchAll().contains(facet);
      for (String value : values) {
        Bulletin.Chosen chosen = new Bulletin.Chosen(facet.key(), value);
        holders.put(chosen, surely ? ids : among(filters, facet, value, ids));
      }
    }
    return holders;
  }

  private Set<ArticleId> among(Filters filters, Facet facet, String value, Set<ArticleId> ids) {
    Filters alone = filters.unchoose(facet).choose(facet, value);
    return lookout.hits(SearchRequest.EVERYTHING.with(alone), ids).stream()
        .map(hit -> hit.article().id())
        .collect(Collectors.toSet());
  }

  private static int compare(Bulletin.Chosen one, Bulletin.Chosen other) {
    int byFacet =
        Facet.of(one.facet()).orElseThrow().compareTo(Facet.of(other.facet()).orElseThrow());
    return byFacet == 0 ? one.value().compareTo(other.value()) : byFacet;
  }
}
