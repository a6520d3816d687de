package org.backfile.web.view;

import java.util.List;
import org.backfile.query.Repair;

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
  public static ErrorView noPage(Words words) {
    return new ErrorView(
        404,
        words.say("error.no-page.title"),
        words.say("error.no-page.what"),
        List.of(words.say("error.no-page.first"), words.say("error.no-page.second")));
  }

  /** There is no such article. */
  public static ErrorView noArticle(String id, Words words) {
    return new ErrorView(
        404,
        words.say("error.no-article.title"),
        words.say("error.no-article.what", id),
        List.of(words.say("error.no-article.first"), words.say("error.no-article.second")));
  }

  /** The engine cannot answer now. */
  public static ErrorView unavailable(String message, Words words) {
    return new ErrorView(
        503,
        words.say("error.unavailable.title"),
        message,
        List.of(words.say("error.unavailable.first"), words.say("error.unavailable.second")));
  }

  /** What people keep cannot be read or written now. */
  public static ErrorView deskUnavailable(String message, Words words) {
    return new ErrorView(
        503,
        words.say("error.desk.title"),
        message,
        List.of(words.say("error.desk.first"), words.say("error.unavailable.second")));
  }

  /** Something in this program is broken. */
  public static ErrorView broken(Words words) {
    return new ErrorView(
        500,
        words.say("error.broken.title"),
        words.say("error.broken.what"),
        List.of(words.say("error.broken.first"), words.say("error.broken.second")));
  }

  /** A request is not answered: a title and one thing to do. */
  public static ErrorView refused(int status, String key, Object[] values, Words words) {
    return new ErrorView(
        status,
        new Repair(key + ".title", List.of(values)).say(words.wording()),
        "",
        List.of(new Repair(key + ".first", List.of(values)).say(words.wording())));
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/";
  }
}
