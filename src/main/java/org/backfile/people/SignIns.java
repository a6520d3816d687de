package org.backfile.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.backfile.desk.Desk;
import org.backfile.people.AccountRows.Column;
import org.backfile.people.AccountRows.Kept;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How people prove who they are. Each proof and each failure is noted in the audit log. */
public final class SignIns {
  private final Desk desk;
  private final AuditLog audit;
  private final Passwords passwords;
  private final SignInLimits limits;
  private final Clock clock;

  SignIns(Desk desk, AuditLog audit, Proofs proofs, Clock clock) {
    this.desk = desk;
    this.audit = audit;
    this.passwords = proofs.passwords();
    this.limits = proofs.limits();
    this.clock = clock;
  }

  /** What came of an attempt. */
  public sealed interface Outcome {
    /** It was right. */
    record Admitted(Person person) implements Outcome {}

    /** It was wrong; nobody is told what of it. */
    record Refused() implements Outcome {}

    /** There were too many; nothing was looked at. */
    record TooMany(Duration pause) implements Outcome {}
  }

  /**
   * By a name or an e-mail address and a password. Takes the same time for names that there are and
   * that there are not.
   */
  public Outcome byPassword(String name, String password, String address) {
    String folded = SignInNames.fold(name);
    Duration wait = limits.tryNow(address, folded);
    if (!wait.isZero()) {
      return new Outcome.TooMany(wait);
    }
    Optional<Kept> kept =
        desk.read(Optional.empty(), handle -> AccountRows.bySignIn(handle, folded));
    boolean right = passwords.isRight(password, kept.map(Kept::password).orElse(null));
    if (kept.isEmpty() || !right || kept.get().account().isDisabled()) {
      // What is no name may be a password that was typed into the wrong field.
      String whose = kept.map(one -> one.account().name()).orElse("");
      audit.note(new Actor(Person.NOBODY, address), "sign-in.failed", whose);
      return new Outcome.Refused();
    }
    limits.wasRight(address, folded);
    Account account = kept.get().account();
    note(account, address, renewed(kept.get(), password));
    return new Outcome.Admitted(account.person());
  }

  private @Nullable String renewed(Kept kept, String password) {
    String hash = kept.password();
    return hash != null && passwords.isOutdated(hash) ? passwords.again(password) : null;
  }

  private void note(Account account, String address, @Nullable String renewed) {
    desk.write(
        handle -> {
          if (renewed != null) {
            AccountRows.set(handle, account.id(), Column.PASSWORD, renewed);
          }
          audit.note(handle, new Actor(account.person(), address), "sign-in", "");
          return true;
        });
  }

  /**
   * By the word of a provider. Who comes for the first time is added.
   *
   * @param usual the role of people of whom the provider says none; null when they stay outside
   */
  public Outcome byProvider(Proven proven, @Nullable Role usual, String address) {
    return desk.write(
        handle -> {
          Account account = known(handle, proven, usual, address);
          if (account == null || account.isDisabled()) {
            Actor nobody = new Actor(Person.NOBODY, address);
            audit.note(handle, nobody, "sign-in.failed", shown(proven));
            return new Outcome.Refused();
          }
          audit.note(handle, new Actor(account.person(), address), "sign-in", "");
          return new Outcome.Admitted(account.person());
        });
  }

  private @Nullable Account known(
      Handle handle, Proven proven, @Nullable Role usual, String address) {
    Optional<Kept> kept = AccountRows.byProvider(handle, proven.issuer(), proven.subject());
    if (kept.isPresent()) {
      return renewed(handle, kept.get().account(), proven, address);
    }
    Role role = proven.role() == null ? usual : proven.role();
    if (role == null) {
      return null;
    }
    Account account =
        new Account(
            Secrets.id(),
            shown(proven),
            SignInNames.shown(proven.email(), ""),
            role,
            proven.issuer(),
            clock.instant(),
            null);
    AccountRows.insert(handle, account, proven);
    Actor self = new Actor(account.person(), address);
    audit.note(handle, self, "people.add", account.name() + ", " + role.key());
    return account;
  }

  /** Name, address and role are what the provider says today. */
  private Account renewed(Handle handle, Account account, Proven proven, String address) {
    AccountRows.set(handle, account.id(), Column.NAME, shown(proven));
    AccountRows.set(handle, account.id(), Column.EMAIL, SignInNames.shown(proven.email(), ""));
    Role role = proven.role();
    if (role != null && role != account.role()) {
      AccountRows.set(handle, account.id(), Column.ROLE, role.key());
      String change = account.role().key() + " to " + role.key();
      audit.note(handle, new Actor(account.person(), address), "people.role", change);
    }
    return AccountRows.byId(handle, account.id()).map(Kept::account).orElse(account);
  }

  private static String shown(Proven proven) {
    return SignInNames.shown(proven.name(), proven.subject());
  }
}
