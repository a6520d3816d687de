package org.backfile.web.view;

import org.backfile.query.SearchRequest;

/**
 * The page with a methods note. Template {@code methods}.
 *
 * @param back what was searched
 * @param file where the note is alone, as plain text
 */
public record MethodsView(String address, Link back, String text, String file) {
  /** The note of a search. */
  public static MethodsView of(String text, SearchRequest request, Words words) {
    return new MethodsView(
        Links.search("/methods", request.onPage(1)),
        new Link(words.say("methods.back"), Links.search(request)),
        text,
        Links.search("/methods.txt", request.onPage(1)));
  }

  /** The note that was frozen with a result. */
  public static MethodsView ofFrozen(String text, String path, Words words) {
    return new MethodsView(
        path + "/methods",
        new Link(words.say("methods.back-frozen"), path),
        text,
        path + "/methods.txt");
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }
}
