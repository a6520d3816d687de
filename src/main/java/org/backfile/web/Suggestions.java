package org.backfile.web;

import java.util.ArrayList;
import java.util.List;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.SuggestRequest;
import org.backfile.search.Suggestion;
import org.backfile.web.view.SuggestView;

/** What the archive knows that begins with what a reader has typed. */
final class Suggestions {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;

  /** Of each kind, so that all kinds can be seen at once. */
  private static final int MOST = 5;

  private Suggestions() {}

  /** Words that begin with the last word of the query, and names that begin with all of it. */
  static List<Suggestion> of(SearchRequest request, ArticleSearcher articles) {
    String text = request.query().text();
    String last = SuggestView.lastWord(text);
    List<Suggestion> all = new ArrayList<>();
    List<Suggestion> ofLast = beginning(last, articles);
    ofLast.stream().filter(s -> s.facet() == null).forEach(all::add);
    List<Suggestion> ofAll = last.equals(text) ? ofLast : beginning(text, articles);
    ofAll.stream().filter(s -> s.facet() != null).forEach(all::add);
    return List.copyOf(all);
  }

  private static List<Suggestion> beginning(String text, ArticleSearcher articles) {
    int length = text.codePointCount(0, text.length());
    return length < SHORTEST || length > LONGEST
        ? List.of()
        : articles.suggest(new SuggestRequest(text, SuggestRequest.Kind.BEGINNING, MOST));
  }
}
