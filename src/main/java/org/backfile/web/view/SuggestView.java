package org.backfile.web.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.desk.SavedSearch;
import org.backfile.query.Address;
import org.backfile.query.Facet;
import org.backfile.query.ParsedQuery;
import org.backfile.query.QueryParser;
import org.backfile.query.SearchRequest;
import org.backfile.search.Suggestion;

/**
 * What a reader may be about to type. Template {@code suggest}.
 *
 * @param groups words first, then names, topics, sources and saved searches
 */
public record SuggestView(SearchBox box, String address, List<Group> groups) {

  /** Suggestions of one kind. */
  public record Group(String heading, List<Value> values) {}

  /** One suggestion; its address is the search with it. */
  public record Value(String label, String count, String address) {}

  /**
   * Makes the page.
   *
   * @param suggested what begins with what was typed
   */
  public static SuggestView of(Suggested suggested, Words words) {
    SearchRequest request = suggested.request();
    Map<String, List<Value>> groups = new LinkedHashMap<>();
    for (Suggestion each : suggested.known()) {
      Facet facet = each.facet();
      String heading = facet == null ? words.say("suggest.words") : words.facet(facet);
      String label = facet == Facet.TOPIC ? Words.path(each.value()) : each.value();
      groups
          .computeIfAbsent(heading, h -> new ArrayList<>())
          .add(
              new Value(
                  facet == null ? completed(request, each) : label,
                  words.number(each.count()),
                  Links.search(with(request, each))));
    }
    for (SavedSearch each : suggested.saved()) {
      groups
          .computeIfAbsent(words.say("saved.title"), h -> new ArrayList<>())
          .add(new Value(each.name(), "", each.path()));
    }
    List<Group> all = new ArrayList<>();
    groups.forEach((heading, values) -> all.add(new Group(heading, values)));
    String text = request.query().text();
    String query = text.isEmpty() ? "" : "?q=" + Address.encode(text);
    return new SuggestView(SearchBox.of(request), "/suggest" + query, all);
  }

  public String title() {
    return box.words();
  }

  /** The same as JSON. */
  public static Map<String, Object> json(Suggested suggested) {
    SearchRequest request = suggested.request();
    List<Map<String, Object>> all = new ArrayList<>();
    suggested.known().forEach(each -> all.add(json(request, each)));
    suggested.saved().forEach(each -> all.add(json(each)));
    return Map.of("q", request.query().text(), "suggestions", all);
  }

  /** The last word of a text, as far as it is typed; empty when the text ends with none. */
  public static String lastWord(String text) {
    int start = text.length();
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\'' || c == '\u2019';
  }

  /** How many results a saved search has is not counted with each letter. */
  private static Map<String, Object> json(SavedSearch saved) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", "saved");
    json.put("value", saved.name());
    json.put("q", "");
    json.put("address", saved.path());
    return json;
  }

  private static Map<String, Object> json(SearchRequest request, Suggestion suggestion) {
    Facet facet = suggestion.facet();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", facet == null ? "word" : facet.key());
    json.put("value", suggestion.value());
    json.put("count", suggestion.count());
    json.put("q", facet == null ? completed(request, suggestion) : "");
    json.put("address", Links.search(with(request, suggestion)));
    return json;
  }

  /** The search with the word in full, or with the filter in the place of what was typed of it. */
  private static SearchRequest with(SearchRequest request, Suggestion suggestion) {
    Facet facet = suggestion.facet();
    return facet == null
        ? request.with(QueryParser.parse(completed(request, suggestion)))
        : request.with(ParsedQuery.EMPTY).with(request.filters().choose(facet, suggestion.value()));
  }

  private static String completed(SearchRequest request, Suggestion word) {
    String text = request.query().text();
    return text.substring(0, text.length() - lastWord(text).length()) + word.value();
  }
}
