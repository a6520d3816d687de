package org.backfile.people;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.desk.Belonging;
import org.backfile.desk.Desk;
import org.backfile.people.AccountRows.Column;
import org.backfile.people.AccountRows.Kept;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The people of a newsroom and what they may do. People are never deleted, as what they made stays
 * theirs; who leaves is disabled. Each change is noted in the audit log in one transaction with it.
 * Safe for use by many threads.
 */
public final class Accounts {
  private final Desk desk;
  private final AuditLog audit;
  private final Passwords passwords;
  private final SignInLimits limits;
  private final Clock clock;

  Accounts(Desk desk, AuditLog audit, Proofs proofs, Clock clock) {
    this.desk = desk;
    this.audit = audit;
    this.passwords = proofs.passwords();
    this.limits = proofs.limits();
    this.clock = clock;
  }

  /**
   * Adds someone who signs in with a password.
   *
   * @param email empty for none
   * @throws Unfit when name, address or password cannot be used
   */
  public Account add(Actor by, String name, String email, Role role, String password) {
    Account account =
        new Account(
            Secrets.id(),
            SignInNames.name(name),
            SignInNames.email(email),
            role,
            "",
            clock.instant(),
            null);
    String hash = passwords.hash(password, account.name(), account.email());
    return desk.write(
        handle -> {
          if (isTaken(handle, account.name()) || isTaken(handle, account.email())) {
            throw new Unfit(Slip.NAME_TAKEN);
          }
          AccountRows.insert(handle, account, hash);
          audit.note(handle, by, "people.add", account.name() + ", " + role.key());
          return account;
        });
  }

  /** A password that nobody can guess, to be handed over. */
  public static String newPassword() {
    return new Secrets().next().substring(0, 22);
  }

  /** Everyone, by name. */
  public List<Account> all() {
    return desk.read(List.<Account>of(), AccountRows::all).stream()
        .sorted(
            Comparator.comparing(Account::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Account::id))
        .toList();
  }

  /** The ids of those who may not come in, where people sign in like this. */
  public Set<String> away(SignInWays ways) {
    return Stream.concat(
            desk.read(List.<Account>of(), AccountRows::all).stream()
                .filter(Account::isDisabled)
                .map(Account::id),
            ways.leavesOut(Person.LOCAL.id()) ? Stream.of(Person.LOCAL.id()) : Stream.of())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The person with this id. */
  public Optional<Account> find(String id) {
    return desk.read(
        Optional.empty(), handle -> AccountRows.byId(handle, clean(id)).map(Kept::account));
  }

  /** The person with this id, name or e-mail address. */
  public Optional<Account> findByAny(String idOrName) {
    Optional<Account> known = find(idOrName);
    return known.isPresent()
        ? known
        : desk.read(
            Optional.empty(),
            handle -> AccountRows.bySignIn(handle, SignInNames.fold(idOrName)).map(Kept::account));
  }

  /** Lets a person do more or less. */
  public Account changeRole(Actor by, String id, Role role) {
    return change(
        id,
        (handle, account) -> {
          if (role != Role.ADMIN) {
            keepAnAdmin(handle, account);
          }
          AccountRows.set(handle, id, Column.ROLE, role.key());
          audit.note(
              handle,
              by,
              "people.role",
              account.name() + ", " + account.role().key() + " to " + role.key());
        });
  }

  /** Keeps a person out and ends all their sessions; their keys work no more. */
  public Account disable(Actor by, String id) {
    return change(
        id,
        (handle, account) -> {
          keepAnAdmin(handle, account);
          AccountRows.set(handle, id, Column.DISABLED, clock.millis());
          Sessions.endAll(handle, id);
          audit.note(handle, by, "people.disable", account.name());
        });
  }

  /** Lets a person in again. */
  public Account enable(Actor by, String id) {
    return change(
        id,
        (handle, account) -> {
          AccountRows.set(handle, id, Column.DISABLED, null);
          audit.note(handle, by, "people.enable", account.name());
        });
  }

  /**
   * Gives a person all that {@link Person#LOCAL} kept.
   *
   * @return what it was; nothing when there is nothing any more
   */
  public Map<Belonging, Long> adopt(Actor by, String id) {
    return desk.write(
        handle -> {
          Account heir = known(handle, id);
          if (heir.isDisabled()) {
            throw new Unfit(Slip.PERSON_DISABLED);
          }
          Map<Belonging, Long> given =
              Belonging.handOver(handle, Person.LOCAL.id(), heir.id(), heir.name());
          if (!given.isEmpty()) {
            audit.note(handle, by, "adopt", heir.name());
          }
          return given;
        });
  }

  /** How many things wait that {@link Person#LOCAL} kept, and that nobody who signs in sees. */
  public long orphans() {
    return desk
        .read(Map.<Belonging, Long>of(), handle -> Belonging.of(handle, Person.LOCAL.id()))
        .entrySet()
        .stream()
        .filter(each -> !each.getKey().english().isEmpty())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Gives a person a new password and ends all their sessions. */
  public Account resetPassword(Actor by, String id, String password) {
    Account known = find(id).orElseThrow(() -> new Unfit(Slip.NO_SUCH_PERSON));
    return setPassword(by, known, password, "password.reset");
  }

  /**
   * Changes one's own password and ends all one's sessions.
   *
   * @param until the password until now
   */
  public void changePassword(Actor self, String until, String password) {
    Kept kept =
        desk.read(Optional.<Kept>empty(), handle -> AccountRows.byId(handle, self.person().id()))
            .orElseThrow(() -> new Unfit(Slip.NO_SUCH_PERSON));
    String name = SignInNames.fold(kept.account().name());
    if (!limits.tryNow(self.address(), name).isZero()) {
      throw new Unfit(Slip.TOO_MANY_TRIES);
    }
    if (!passwords.isRight(until, kept.password())) {
      audit.note(self, "password.wrong", kept.account().name());
      throw new Unfit(Slip.PASSWORD_WRONG);
    }
    limits.wasRight(self.address(), name);
    setPassword(self, kept.account(), password, "password.change");
  }

  private Account setPassword(Actor by, Account known, String password, String action) {
    if (!known.hasPassword()) {
      throw new Unfit(Slip.PASSWORD_ELSEWHERE);
    }
    String hash = passwords.hash(password, known.name(), known.email());
    return change(
        known.id(),
        (handle, account) -> {
          AccountRows.set(handle, account.id(), Column.PASSWORD, hash);
          Sessions.endAll(handle, account.id());
          audit.note(handle, by, action, account.name());
        });
  }

  @FunctionalInterface
  private interface Change {
    void make(Handle handle, Account before);
  }

  private Account change(String id, Change change) {
    return desk.write(
        handle -> {
          change.make(handle, known(handle, id));
          return known(handle, id);
        });
  }

  private static Account known(Handle handle, String id) {
    return AccountRows.byId(handle, clean(id))
        .map(Kept::account)
        .orElseThrow(() -> new Unfit(Slip.NO_SUCH_PERSON));
  }

  private static void keepAnAdmin(Handle handle, Account leaving) {
    if (AccountRows.isLastAdmin(handle, leaving)) {
      throw new Unfit(Slip.LAST_ADMIN);
    }
  }

  private static boolean isTaken(Handle handle, String name) {
    String folded = SignInNames.fold(name);
    return !folded.isEmpty() && AccountRows.bySignIn(handle, folded).isPresent();
  }

  private static String clean(@Nullable String id) {
    return id == null || id.indexOf('\u0000') >= 0 ? "" : id;
  }
}
