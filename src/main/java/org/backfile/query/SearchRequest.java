package org.backfile.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.article.ArticleId;

/**
 * One search, complete: equal requests have equal addresses and equal answers.
 *
 * <p>Immutable. Every page, feed, export and alert runs one of these.
 *
 * @param sort never {@link Sort#RELEVANCE} without a query
 * @param page from 1
 * @param size one of {@link #SIZES}
 * @param copies whether near-duplicates are one result or several
 */
public record SearchRequest(
    ParsedQuery query, Filters filters, Sort sort, int page, int size, Copies copies) {
  /** How many results a page can hold. */
  public static final List<Integer> SIZES = List.of(10, 20, 50, 100);

  /** How many results a page holds when nobody says. */
  public static final int DEFAULT_SIZE = 10;

  /** Every article, the newest first. */
  public static final SearchRequest EVERYTHING =
      new SearchRequest(ParsedQuery.EMPTY, Filters.NONE, Sort.NEWEST, 1, DEFAULT_SIZE);

  public SearchRequest {
    if (page < 1 || !SIZES.contains(size)) {
      throw new IllegalArgumentException("No such page: " + page + " of " + size);
    }
    if (sort == Sort.RELEVANCE && query.isEmpty()) {
      sort = Sort.NEWEST;
    }
  }

  /** A search in which near-duplicates are one result. */
  public SearchRequest(ParsedQuery query, Filters filters, Sort sort, int page, int size) {
    this(query, filters, sort, page, size, Copies.FOLDED);
  }

  /** The order when the reader chooses none. */
  public Sort defaultSort() {
    return query.isEmpty() ? Sort.NEWEST : Sort.RELEVANCE;
  }

  /** The first page of this search with other filters. */
  public SearchRequest with(Filters other) {
    return new SearchRequest(query, other, sort, 1, size, copies);
  }

  /** The first page of this search for other words, in their default order. */
  public SearchRequest with(ParsedQuery other) {
    Sort next = sort == defaultSort() || other.isEmpty() ? Sort.RELEVANCE : sort;
    return new SearchRequest(other, filters, next, 1, size, copies);
  }

  public SearchRequest with(Sort other) {
    return new SearchRequest(query, filters, other, 1, size, copies);
  }

  public SearchRequest onPage(int other) {
    return new SearchRequest(query, filters, sort, other, size, copies);
  }

  /** This search among these articles alone; its address does not say so. */
  public SearchRequest among(Set<ArticleId> ids) {
    return and(new Clause.Among(ids));
  }

  /** This search with something else that must hold too and that its address does not say. */
  public SearchRequest and(Clause clause) {
    Clause tree =
        switch (query.tree()) {
          case Clause.Everything all -> clause;
          case Clause.AllOf all ->
              new Clause.AllOf(Stream.concat(all.clauses().stream(), Stream.of(clause)).toList());
          case Clause one -> new Clause.AllOf(List.of(one, clause));
        };
    ParsedQuery narrowed = new ParsedQuery(query.text(), tree, query.repairs());
    return new SearchRequest(narrowed, filters, sort, page, size, copies);
  }

  /** The first page of this search with so many results on it. */
  public SearchRequest ofSize(int other) {
    return new SearchRequest(query, filters, sort, 1, other, copies);
  }

  /** The first page of this search with near-duplicates as one result or several. */
  public SearchRequest with(Copies other) {
    return new SearchRequest(query, filters, sort, 1, size, other);
  }
}
