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
    noteUnnoted();
    Optional<Kept> kept =
        desk.read(Optional.empty(), handle -> AccountRows.bySignIn(handle, folded));
    boolean right = passwords.isRight(password, kept.map(Kept::password).orElse(null));
    if (kept.isEmpty() || !right || kept.get().account().isDisabled()) {
      // What is no name may be a password that was typed into the wrong field.
      failed(address, kept.map(one -> one.account().name()).orElse(""));
      return new Outcome.Refused();
    }
    Account account = kept.get().account();
    Duration pause = limits.admit(account.id());
    if (!pause.isZero()) {
      return new Outcome.TooMany(pause);
    }
    limits.wasRight(address, folded);
    note(account, address, renewed(kept.get(), password));
    return new Outcome.Admitted(account.person());
  }

  /**
   * Notes a failure, but not every one of very many: what strangers do must not fill the log. Known
   * names count like others, so that the time it takes tells nothing of them.
   */
  private void failed(String address, String whose) {
    if (limits.isNoted()) {
      audit.note(new Actor(Person.NOBODY, address), "sign-in.failed", whose);
    }
  }

  /** That there were more is written down once they are counted. */
  private void noteUnnoted() {
    long unnoted = limits.tellUnnoted();
    if (unnoted > 0) {
      audit.note(Person.NOBODY, "sign-in.unnoted", Long.toString(unnoted));
    }
  }

  /** How long to wait before someone may be sent to the provider from here; zero when now. */
  public Duration leave(String address) {
    return limits.leave(address);
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

  /** Asks a provider who someone is. */
  @FunctionalInterface
  public interface Proof {
    /** The answer. */
    Proven ask() throws NotProven;
  }

  /**
   * By the word of a provider. Who comes for the first time is added.
   *
   * @param proof only asked for when there were not too many attempts
   * @param usual the role of people of whom the provider says none; null when they stay outside
   */
  public Outcome byProvider(Proof proof, @Nullable Role usual, String address) throws NotProven {
    Duration wait = limits.comeBack(address);
    if (!wait.isZero()) {
      return new Outcome.TooMany(wait);
    }
    noteUnnoted();
    Proven proven;
    try {
      proven = proof.ask();
    } catch (NotProven forged) {
      failed(address, "");
      throw forged;
    }
    Duration pause = limits.admit(proven.issuer() + " " + proven.subject());
    if (!pause.isZero()) {
      return new Outcome.TooMany(pause);
    }
    Optional<Account> account = admitted(proven, usual, address);
    if (account.isEmpty()) {
      failed(address, shown(proven));
      return new Outcome.Refused();
    }
    limits.cameBackRight(address);
    return new Outcome.Admitted(account.get().person());
  }

  private Optional<Account> admitted(Proven proven, @Nullable Role usual, String address) {
    return desk.write(
        handle -> {
          Optional<Account> account =
              Optional.ofNullable(known(handle, proven, usual, address))
                  .filter(one -> !one.isDisabled());
          account.ifPresent(
              one -> audit.note(handle, new Actor(one.person(), address), "sign-in", ""));
          return account;
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

  /** Name, address and role are what the provider says today, but the last admin stays one. */
  private Account renewed(Handle handle, Account account, Proven proven, String address) {
    AccountRows.set(handle, account.id(), Column.NAME, shown(proven));
    AccountRows.set(handle, account.id(), Column.EMAIL, SignInNames.shown(proven.email(), ""));
    Role role = proven.role();
    if (role != null && role != account.role()) {
      boolean stays = AccountRows.isLastAdmin(handle, account);
      if (!stays) {
        AccountRows.set(handle, account.id(), Column.ROLE, role.key());
      }
      audit.note(
          handle,
          new Actor(account.person(), address),
          stays ? "role.kept" : "people.role",
          account.role().key() + " to " + role.key());
    }
    return AccountRows.byId(handle, account.id()).map(Kept::account).orElse(account);
  }

  private static String shown(Proven proven) {
    return SignInNames.shown(proven.name(), proven.subject());
  }
}
