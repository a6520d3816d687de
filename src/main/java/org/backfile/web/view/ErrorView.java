package org.backfile.web.view;

import java.util.List;

/**
 * A page that says what went wrong and what to do. Template {@code error}.
 *
 * @param status of HTTP
 * @param whatHappened empty when the title says it all
 * @param whatToDo one step each
 */
public record ErrorView(int status, String title, String whatHappened, List<String> whatToDo) {
  public ErrorView {
    whatToDo = List.copyOf(whatToDo);
  }

  /** There is no such page. */
  public static ErrorView noPage() {
    return new ErrorView(
        404,
        "There is no such page",
        "Nothing of this archive is at this address.",
        List.of(
            "Check the address for a slip.", "Search for what you look for with the box above."));
  }

  /** There is no such article. */
  public static ErrorView noArticle(String id) {
    return new ErrorView(
        404,
        "This article is not in the archive",
        "No article has the name \u201c" + id + "\u201d.",
        List.of(
            "It may have been taken out, or its file moved, since the link was made.",
            "Search for words of its headline with the box above."));
  }

  /** The engine cannot answer now. */
  public static ErrorView unavailable(String message) {
    return new ErrorView(
        503,
        "The archive cannot be searched just now",
        message,
        List.of(
            "Try again in a moment: your search is in the address and nothing is lost.",
            "If this stays so, tell whoever runs this archive what stands above."));
  }

  /** Something in this program is broken. */
  public static ErrorView broken() {
    return new ErrorView(
        500,
        "Something broke",
        "This is a fault of the program, not of your search. It has been written to the log.",
        List.of(
            "Try again, or try another search.",
            "If it happens again, tell whoever runs this archive the address of this page."));
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/";
  }
}
