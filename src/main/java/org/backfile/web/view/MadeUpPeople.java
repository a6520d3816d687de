package org.backfile.web.view;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.backfile.people.Account;
import org.backfile.people.ApiKey;
import org.backfile.people.AuditEntry;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.people.Role;
import org.jspecify.annotations.Nullable;

/** Made-up people, to look at the pages that are about them. */
public final class MadeUpPeople {
  private static final Instant THEN = Instant.parse("2026-11-02T08:15:30Z");
  private static final String HOSTILE = "<script>alert(1)</script>";

  private MadeUpPeople() {}

  /** The first page that people see. */
  public static SignInView signIn(Words words) {
    return new SignInView(true, true, "", "/search?q=harbour", "");
  }

  /** The same after a slip. */
  public static SignInView wrong(Words words) {
    String problem = words.say("people.sign-in.wrong");
    return new SignInView(true, true, HOSTILE, "/", problem);
  }

  /** The page of someone with keys, one of them new. */
  public static AccountView account(Words words) {
    Account account = account("1", "Ada Quill-Mendelssohn", Role.ARCHIVIST, null);
    Person person = new Person(account.id(), account.name(), account.role().rights());
    List<ApiKey> keys =
        List.of(
            new ApiKey("1", "Export every night", Set.of(Right.READ), THEN, null, THEN),
            new ApiKey("2", HOSTILE, person.rights(), THEN, THEN.plusSeconds(9_000_000), null));
    AccountView.Said said =
        new AccountView.Said("bf_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "");
    return AccountView.of(person, account, keys, said, words);
  }

  /** A newsroom, with someone who has left it. */
  public static PeopleView people(Words words) {
    List<Account> people =
        List.of(
            account("1", "Ada Quill-Mendelssohn", Role.ADMIN, null),
            account("2", "Ben Okafor", Role.READER, THEN),
            new Account(
                "3", HOSTILE, "", Role.EDITOR, "https://id.example.org/realms/a", THEN, null));
    PeopleView.Said said =
        new PeopleView.Said(
            "Ben Okafor", "AAAAAAAAAAAAAAAAAAAAAA", words.say("people.slip.last-admin"));
    return PeopleView.of(people, said, true, words);
  }

  /** What was done of late. */
  public static AuditView audit(Words words) {
    return AuditView.of(
        List.of(
            new AuditEntry(3, THEN, "1", "Ada Quill", "people.role", HOSTILE, "192.0.2.7"),
            new AuditEntry(2, THEN, "", "", "sign-in.failed", "Ben Okafor", "2001:db8::7"),
            new AuditEntry(1, THEN, "1", "Ada Quill", "sign-in", "", "192.0.2.7")),
        words);
  }

  private static Account account(String id, String name, Role role, @Nullable Instant disabled) {
    return new Account(id, name, "someone@newsroom.example", role, "", THEN, disabled);
  }
}
