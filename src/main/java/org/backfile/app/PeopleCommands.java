package org.backfile.app;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backfile.desk.Belonging;
import org.backfile.desk.Desk;
import org.backfile.people.Account;
import org.backfile.people.Accounts;
import org.backfile.people.Actor;
import org.backfile.people.People;
import org.backfile.people.Role;
import org.backfile.people.Slip;
import org.backfile.people.Unfit;
import org.backfile.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands about people. */
final class PeopleCommands {
  private PeopleCommands() {}

  /** What they all do: something with the people of the desk that the settings name. */
  abstract static sealed class One implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec private CommandSpec spec = CommandSpec.create();

    One(Map<String, String> environment) {
      this.environment = environment;
    }

    @Override
    public final Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      Settings settings = GivenSettings.of(spec, environment);
      check(settings);
      try (Desk desk = Wiring.desk(settings)) {
        run(People.of(desk, Clock.systemUTC()).accounts(), out);
      }
      out.flush();
      return 0;
    }

    /** Refuses what cannot be meant where it is set like this. */
    void check(Settings settings) {}

    abstract void run(Accounts accounts, PrintWriter out);

    static Role role(String key) {
      return Role.of(key).orElseThrow(() -> new Unfit(Slip.NO_SUCH_ROLE));
    }
  }

  /** What is done with one person who is known already. */
  abstract static sealed class OfOne extends One {
    @Parameters(index = "0", paramLabel = "NAME", description = "Name, e-mail address or id.")
    private String name = "";

    OfOne(Map<String, String> environment) {
      super(environment);
    }

    @Override
    final void run(Accounts accounts, PrintWriter out) {
      Account account = accounts.findByAny(name).orElseThrow(() -> new Unfit(Slip.NO_SUCH_PERSON));
      run(accounts, account, out);
    }

    abstract void run(Accounts accounts, Account account, PrintWriter out);
  }

  /** {@code people add}. */
  @Command(description = "Add someone who signs in with a password.")
  static final class Add extends One {
    private final InputStream in;

    @Parameters(paramLabel = "NAME", description = "Name, as others see it.")
    private String name = "";

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        description = "reader, editor, archivist, admin.")
    private String role = Role.READER.key();

    @Option(names = "--email", paramLabel = "ADDRESS", description = "To sign in with as well.")
    private String email = "";

    @Option(names = "--password-from-stdin", description = "Read the password from a pipe.")
    private boolean piped;

    Add(Map<String, String> environment, InputStream in) {
      super(environment);
      this.in = in;
    }

    @Override
    void run(Accounts accounts, PrintWriter out) {
      Role given = role(role);
      String password = AskedPassword.of(piped, in);
      accounts.add(Actor.COMMAND_LINE, name, email, given, password);
      out.println(name + " may sign in as " + given.key() + ".");
    }
  }

  /** {@code people list}. */
  @Command(description = "List everyone who may sign in, or might.")
  static final class ListAll extends One {
    ListAll(Map<String, String> environment) {
      super(environment);
    }

    @Override
    void run(Accounts accounts, PrintWriter out) {
      for (Account account : accounts.all()) {
        out.printf(
            Locale.ROOT,
            "%-10s %-9s %s%s%s  %s%n",
            account.role().key(),
            account.isDisabled() ? "disabled" : "",
            account.name(),
            account.email().isEmpty() ? "" : " <" + account.email() + ">",
            account.hasPassword() ? "" : " by " + account.issuer(),
            account.id());
      }
    }
  }

  /** {@code people role}. */
  @Command(description = "Let someone do more or less.")
  static final class ChangeRole extends OfOne {
    @Parameters(index = "1", paramLabel = "ROLE", description = "reader, editor, archivist, admin.")
    private String role = "";

    ChangeRole(Map<String, String> environment) {
      super(environment);
    }

    @Override
    void run(Accounts accounts, Account account, PrintWriter out) {
      accounts.changeRole(Actor.COMMAND_LINE, account.id(), role(role));
      out.println(account.name() + " is " + role + " now.");
    }
  }

  /** {@code people password}. */
  @Command(description = "Give someone a new password and end all their sessions.")
  static final class SetPassword extends OfOne {
    private final InputStream in;

    @Option(names = "--password-from-stdin", description = "Read the password from a pipe.")
    private boolean piped;

    SetPassword(Map<String, String> environment, InputStream in) {
      super(environment);
      this.in = in;
    }

    @Override
    void run(Accounts accounts, Account account, PrintWriter out) {
      accounts.resetPassword(Actor.COMMAND_LINE, account.id(), AskedPassword.of(piped, in));
      out.println(account.name() + " has a new password, and all their sessions are over.");
    }
  }

  /** {@code people disable}. */
  @Command(description = "Keep someone out; what they made stays theirs.")
  static final class Disable extends OfOne {
    Disable(Map<String, String> environment) {
      super(environment);
    }

    @Override
    void run(Accounts accounts, Account account, PrintWriter out) {
      accounts.disable(Actor.COMMAND_LINE, account.id());
      out.println(account.name() + " may not sign in any more.");
    }
  }

  /** {@code people enable}. */
  @Command(description = "Let someone in again.")
  static final class Enable extends OfOne {
    Enable(Map<String, String> environment) {
      super(environment);
    }

    @Override
    void run(Accounts accounts, Account account, PrintWriter out) {
      accounts.enable(Actor.COMMAND_LINE, account.id());
      out.println(account.name() + " may sign in again.");
    }
  }

  /** {@code people adopt}. */
  @Command(description = "Give someone all that was kept while nobody signed in.")
  static final class Adopt extends OfOne {
    Adopt(Map<String, String> environment) {
      super(environment);
    }

    @Override
    void check(Settings settings) {
      if (GivenSignIn.of(settings).isNone()) {
        throw new WrongUsage(
            "Nobody signs in (sign-in is none), so nobody would see any more what is private. Say"
                + " how people sign in, --sign-in accounts for instance.");
      }
    }

    @Override
    void run(Accounts accounts, Account account, PrintWriter out) {
      Map<Belonging, Long> given = accounts.adopt(Actor.COMMAND_LINE, account.id());
      if (given.isEmpty()) {
        out.println("There is nothing of the time without sign-in.");
      } else {
        out.println(account.name() + " has now, of the time without sign-in:");
      }
      given.forEach(
          (what, count) -> {
            if (!what.english().isEmpty()) {
              out.printf(Locale.ROOT, "%8d %s%n", count, what.english());
            }
          });
    }
  }
}
