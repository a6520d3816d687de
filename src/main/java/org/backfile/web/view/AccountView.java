package org.backfile.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.people.Account;
import org.backfile.people.ApiKey;
import org.backfile.people.Person;
import org.backfile.people.Right;

/**
 * What a person knows of themself here. Template {@code account}.
 *
 * @param email empty when none is known
 * @param provider who vouches for this person; empty for one with a password here
 * @param rights that one may give to a key
 * @param secret of a key that was just made; else empty
 * @param problem why something did not work; else empty
 */
public record AccountView(
    String name,
    String email,
    String role,
    String provider,
    List<Choice> rights,
    List<Key> keys,
    String secret,
    String problem) {
  public AccountView {
    rights = List.copyOf(rights);
    keys = List.copyOf(keys);
  }

  /** A key without its secret. */
  public record Key(
      String id, String name, String rights, String made, String expires, String used) {}

  /** Something to choose, by its key and in words. */
  public record Choice(String key, String words, boolean chosen) {}

  /** What the page shows besides what is kept. */
  public record Said(String secret, String problem) {
    public static final Said NOTHING = new Said("", "");
  }

  /** The page of one person. */
  public static AccountView of(
      Person person, Account account, List<ApiKey> keys, Said said, Words words) {
    return new AccountView(
        account.name(),
        account.email(),
        words.say("people.role." + account.role().key()),
        account.issuer(),
        Arrays.stream(Right.values())
            .filter(person::may)
            .map(right -> new Choice(right.key(), right(right, words), right == Right.READ))
            .toList(),
        keys.stream().map(key -> key(key, words)).toList(),
        said.secret,
        said.problem);
  }

  public SearchBox box() {
    return SearchBox.EMPTY;
  }

  public String address() {
    return "/account";
  }

  private static Key key(ApiKey key, Words words) {
    return new Key(
        key.id(),
        key.name(),
        rights(key.rights(), words),
        day(key.made(), words),
        key.expires() == null ? words.say("people.key.never") : day(key.expires(), words),
        key.used() == null ? words.say("people.key.unused") : day(key.used(), words));
  }

  private static String rights(Set<Right> rights, Words words) {
    return rights.stream()
        .sorted(Comparator.naturalOrder())
        .map(right -> right(right, words))
        .collect(Collectors.joining(", "));
  }

  private static String right(Right right, Words words) {
    return words.say("people.right." + right.key());
  }

  static String day(Instant instant, Words words) {
    return words.date(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }
}
