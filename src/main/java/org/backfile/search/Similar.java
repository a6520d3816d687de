package org.backfile.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.backfile.article.EnrichedArticle;
import org.backfile.query.Clause;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;

/**
 * The articles that are like one article, by the terms that tell it from others: the same search on
 * any engine.
 */
public final class Similar {
  /** Some of the found are the article and its near-duplicates. */
  private static final int ASKED = 20;

  /** From this share of common terms on, two articles are one text. */
  private static final double SAME_TEXT = 0.8;

  private Similar() {}

  /** The articles that are most like it, without it and its near-duplicates. */
  public static List<Hit> to(EnrichedArticle article, int most, ArticleSearcher articles) {
    if (article.keyTerms().isEmpty()) {
      return List.of();
    }
    Answer answer = articles.answer(request(article));
    return answer.partial() ? List.of() : among(answer.hits(), article, most);
  }

  /** Those of the hits of its {@link #request} that are neither it nor its near-duplicates. */
  public static List<Hit> among(List<Hit> hits, EnrichedArticle article, int most) {
    return hits.stream().filter(hit -> !isSame(hit, article)).limit(most).toList();
  }

  /** The search for what is like an article that has key terms; the article itself is found too. */
  public static SearchRequest request(EnrichedArticle article) {
    List<Clause> terms = new ArrayList<>();
    List<String> typed = new ArrayList<>();
    for (String term : article.keyTerms()) {
      List<String> words = List.of(term.split(" ", -1));
      terms.add(words.size() == 1 ? new Clause.Word(term) : new Clause.Phrase(words, 0));
      typed.add('"' + term + '"');
    }
    Clause any = terms.size() == 1 ? terms.getFirst() : new Clause.AnyOf(terms);
    ParsedQuery query = new ParsedQuery(String.join(" OR ", typed), any, List.of());
    return new SearchRequest(query, Filters.NONE, Sort.RELEVANCE, 1, ASKED);
  }

  private static boolean isSame(Hit hit, EnrichedArticle article) {
    return hit.article().id().equals(article.id())
        || hit.story().others().stream().anyMatch(copy -> copy.id().equals(article.id()))
        || shared(hit.article(), article) >= SAME_TEXT;
  }

  private static double shared(EnrichedArticle one, EnrichedArticle other) {
    Set<String> common = new HashSet<>(one.keyTerms());
    common.retainAll(new HashSet<>(other.keyTerms()));
    return (double) common.size() / Math.max(one.keyTerms().size(), other.keyTerms().size());
  }
}
