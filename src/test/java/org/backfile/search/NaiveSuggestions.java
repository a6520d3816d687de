package org.backfile.search;

import java.util.List;
import org.backfile.article.EnrichedArticle;

/** Suggestions. */
record NaiveSuggestions(List<EnrichedArticle> articles) {
  List<Suggestion> of(SuggestRequest request) {
    return List.of();
  }
}
