package org.backfile.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.backfile.desk.DeskUnavailable;
import org.backfile.desk.SavedSearch;
import org.backfile.desk.SavedSearches;
import org.backfile.people.Person;
import org.backfile.query.SearchRequest;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.SuggestRequest;
import org.backfile.search.Suggestion;
import org.backfile.web.view.SuggestView;
import org.backfile.web.view.Suggested;

/** What the archive and the desk know that begins with what a reader has typed. */
final class Suggestions {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;

  /** Of each kind, so that all kinds can be seen at once. */
  private static final int MOST = 5;

  private final ArticleSearcher articles;
  private final SavedSearches searches;

  Suggestions(ArticleSearcher articles, SavedSearches searches) {
    this.articles = articles;
    this.searches = searches;
  }

  /** What the archive knows, then saved searches that a person sees. */
  Suggested of(Context context) {
    SearchRequest request = Asked.search(context);
    return new Suggested(request, of(request), saved(request, Visitors.of(context)));
  }

  /** Those with a word, or words, that begin as what was typed; none while the desk is away. */
  private List<SavedSearch> saved(SearchRequest request, Person person) {
    String typed = request.query().text().strip().toLowerCase(Locale.ROOT);
    int length = typed.codePointCount(0, typed.length());
    if (length < SHORTEST || length > LONGEST) {
      return List.of();
    }
    try {
      return searches.seenBy(person.id()).stream()
          .filter(search -> !search.isDeleted() && isBegun(search.name(), typed))
          .sorted(Comparator.comparing(SavedSearch::name).thenComparing(SavedSearch::id))
          .limit(MOST)
          .toList();
    } catch (DeskUnavailable away) {
      return List.of();
    }
  }

  private static boolean isBegun(String name, String typed) {
    String words = " " + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
    return words.contains(" " + typed.replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
  }

  /** Words that begin with the last word of the query, and names that begin with all of it. */
  private List<Suggestion> of(SearchRequest request) {
    String text = request.query().text();
    String last = SuggestView.lastWord(text);
    List<Suggestion> all = new ArrayList<>();
    List<Suggestion> ofLast = beginning(last);
    ofLast.stream().filter(s -> s.facet() == null).forEach(all::add);
    List<Suggestion> ofAll = last.equals(text) ? ofLast : beginning(text);
    ofAll.stream().filter(s -> s.facet() != null).forEach(all::add);
    return List.copyOf(all);
  }

  private List<Suggestion> beginning(String text) {
    int length = text.codePointCount(0, text.length());
    return length < SHORTEST || length > LONGEST
        ? List.of()
        : articles.suggest(new SuggestRequest(text, SuggestRequest.Kind.BEGINNING, MOST));
  }
}
