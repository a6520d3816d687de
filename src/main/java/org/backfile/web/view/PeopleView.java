package org.backfile.web.view;

import java.util.Arrays;
import java.util.List;
import org.backfile.people.Account;
import org.backfile.people.Role;

/**
 * Everyone who may sign in, for those who say who may do what. Template {@code people}.
 *
 * @param roles that may be given
 * @param said what was just done
 * @param passwords whether people sign in with a password that is kept here
 */
public record PeopleView(
    List<Row> people, List<AccountView.Choice> roles, Said said, boolean passwords) {
  public PeopleView {
    people = List.copyOf(people);
    roles = List.copyOf(roles);
  }

  /** One person with what can be chosen for them. */
  public record Row(
      String id,
      String name,
      String email,
      String provider,
      String since,
      boolean disabled,
      List<AccountView.Choice> roles) {}

  /**
   * What was just done.
   *
   * @param name of whom a password was made; else empty
   * @param password that password, which is shown once
   * @param problem why something did not work; else empty
   */
  public record Said(String name, String password, String problem) {
    public static final Said NOTHING = new Said("", "", "");
  }

  /** The page of these people. */
  public static PeopleView of(List<Account> people, Said said, boolean passwords, Words words) {
    return new PeopleView(
        people.stream().map(one -> row(one, words)).toList(),
        roles(Role.READER, words),
        said,
        passwords);
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/people";
  }

  private static Row row(Account account, Words words) {
    return new Row(
        account.id(),
        account.name(),
        account.email(),
        account.issuer(),
        AccountView.day(account.created(), words),
        account.isDisabled(),
        roles(account.role(), words));
  }

  private static List<AccountView.Choice> roles(Role chosen, Words words) {
    return Arrays.stream(Role.values())
        .map(
            role ->
                new AccountView.Choice(
                    role.key(), words.say("people.role." + role.key()), role == chosen))
        .toList();
  }
}
