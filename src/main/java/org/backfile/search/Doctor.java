package org.backfile.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.query.Clause;
import org.backfile.query.Filters;
import org.backfile.query.ParsedQuery;
import org.backfile.query.SearchRequest;
import org.backfile.query.Sort;
import org.jspecify.annotations.Nullable;

/** Says why a search found nothing or little. Safe for use by many threads. */
public final class Doctor {
  /** The most results that are little. */
  public static final int FEW = 3;

  /** The most parts of a search that are looked at. */
  public static final int MOST = 50;

  private final ArticleSearcher searcher;

  public Doctor(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * Looks at each part of the search that was answered; empty when it found enough, asked for
   * nothing in particular, or when there was no time to count the parts.
   */
  public Optional<Diagnosis> examine(Answer answer) {
    try {
      return examined(answer);
    } catch (SearchUnavailable late) {
      return Optional.empty();
    }
  }

  private Optional<Diagnosis> examined(Answer answer) {
    SearchRequest request = answer.request();
    List<Ablation> ablations = Ablation.of(request);
    if (answer.total() > FEW || answer.partial() || ablations.isEmpty()) {
      return Optional.empty();
    }
    List<TypedWord> words = TypedWord.in(request.query().tree());
    List<SearchRequest> questions = new ArrayList<>();
    ablations.forEach(a -> questions.add(search(request, a.aloneTree(), a.aloneFilters())));
    ablations.forEach(a -> questions.add(search(request, a.tree(), a.filters())));
    words.forEach(word -> questions.add(search(request, word.alone(), Filters.NONE)));
    List<Long> counts = searcher.counts(questions);
    int parts = ablations.size();
    List<Diagnosis.Finding> findings = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      findings.add(ablations.get(i).finding(counts.get(i), counts.get(parts + i)));
    }
    List<Long> holders = counts.subList(2 * parts, counts.size());
    Diagnosis.Meant meant = new Corrections(searcher).of(answer, words, holders);
    return Optional.of(
        new Diagnosis(answer.total(), findings, meant, core(request, answer.total(), findings)));
  }

  private Diagnosis.@Nullable Core core(
      SearchRequest request, long total, List<Diagnosis.Finding> findings) {
    List<Diagnosis.Part> nothing =
        findings.stream().filter(f -> f.alone() == 0).map(Diagnosis.Finding::part).toList();
    boolean oneIsEnough = findings.stream().anyMatch(finding -> finding.without() > 0);
    if (total > 0 || oneIsEnough || nothing.size() < 2 || nothing.size() == findings.size()) {
      return null;
    }
    Clause tree = Ablation.without(request.query().tree(), nothing);
    Filters filters = Ablation.without(request.filters(), nothing);
    long left = searcher.counts(List.of(search(request, tree, filters))).get(0);
    return left == 0 ? null : new Diagnosis.Core(nothing, tree, filters, left);
  }

  /** The order plays no part in a count, and every query has this one. */
  static SearchRequest search(SearchRequest like, Clause tree, Filters filters) {
    ParsedQuery query = new ParsedQuery(like.query().text(), tree, List.of());
    return new SearchRequest(query, filters, Sort.NEWEST, 1, like.size(), like.copies());
  }
}
