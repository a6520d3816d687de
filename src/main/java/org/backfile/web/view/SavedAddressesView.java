package org.backfile.web.view;

import java.util.Arrays;
import java.util.List;
import org.backfile.desk.SavedForm;
import org.backfile.desk.SavedSearch;
import org.backfile.desk.SavedToken;

/**
 * The forms of a saved search with their tokens. Template {@code saved-addresses}.
 *
 * @param fresh the whole address with a token that was just made; empty else
 */
public record SavedAddressesView(String name, String path, List<Form> forms, String fresh) {

  /** One form. */
  public record Form(String key, String label, String address, List<Token> tokens) {}

  /** One token, without its secret. */
  public record Token(
      String id,
      Moments.Moment created,
      Moments.Moment used,
      Moments.Moment revoked,
      String creator) {}

  /**
   * Makes the page.
   *
   * @param site scheme, host and port
   */
  public static SavedAddressesView of(
      SavedSearch search,
      List<SavedToken> tokens,
      String fresh,
      String site,
      SavedRow.Reader reader) {
    List<Form> forms =
        Arrays.stream(SavedForm.values())
            .map(
                form ->
                    new Form(
                        form.key(),
                        reader.moments().words().say("saved.form." + form.key()),
                        site + search.path() + form.path(),
                        tokens.stream()
                            .filter(token -> token.form() == form)
                            .map(token -> token(token, reader))
                            .toList()))
            .toList();
    return new SavedAddressesView(search.name(), search.path(), forms, fresh);
  }

  private static Token token(SavedToken token, SavedRow.Reader reader) {
    return new Token(
        token.id(),
        reader.moments().of(token.created()),
        reader.moments().of(token.lastUsed()),
        reader.moments().of(token.revoked()),
        token.creator().equals(reader.person().id()) ? "" : reader.names().apply(token.creator()));
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return path + "/addresses";
  }
}
