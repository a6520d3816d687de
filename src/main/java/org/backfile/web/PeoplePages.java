package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import org.backfile.people.Account;
import org.backfile.people.Accounts;
import org.backfile.people.AuditEntry;
import org.backfile.people.People;
import org.backfile.people.Right;
import org.backfile.people.Role;
import org.backfile.people.SignInWays;
import org.backfile.people.Slip;
import org.backfile.people.Unfit;
import org.backfile.web.view.AuditView;
import org.backfile.web.view.PeopleView;
import org.backfile.web.view.PeopleView.Said;

/** Who may do what, and who did what, for those who say so. */
final class PeoplePages {
  private final People people;
  private final SignInWays ways;
  private final ArchivePages pages;

  PeoplePages(People people, SignInWays ways, ArchivePages pages) {
    this.people = people;
    this.ways = ways;
    this.pages = pages;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/people", Right.ADMINISTER, context -> show(context, Said.NOTHING)),
        Route.get("/people/audit", Right.ADMINISTER, this::audit),
        Route.post("/people", Right.ADMINISTER, this::add),
        Route.post("/people/{id}/role", Right.ADMINISTER, this::changeRole),
        Route.post("/people/{id}/disable", Right.ADMINISTER, this::disable),
        Route.post("/people/{id}/enable", Right.ADMINISTER, this::enable),
        Route.post("/people/{id}/password", Right.ADMINISTER, this::resetPassword));
  }

  private void show(Context context, Said said) {
    if (ways.isNone()) {
      throw new Refusal(404, "people.off");
    }
    List<Account> everyone = people.accounts().all();
    context.header("Cache-Control", "no-store");
    pages.show(context, "people", words -> PeopleView.of(everyone, said, ways.passwords(), words));
  }

  private void show(Context context, Unfit unfit) {
    context.status(422);
    String problem = Visits.of(context).words().wording().say("people.slip." + unfit.slip().key());
    show(context, new Said("", "", problem));
  }

  private void audit(Context context) {
    List<AuditEntry> entries = people.audit().entries(before(context), AuditView.SIZE + 1);
    context.header("Cache-Control", "no-store");
    pages.show(context, "audit", words -> AuditView.of(entries, words));
  }

  /** Entries before this number; all when the address does not say. */
  static long before(Context context) {
    try {
      return Long.parseLong(Objects.requireNonNullElse(context.queryParam("before"), ""));
    } catch (NumberFormatException notANumber) {
      return Long.MAX_VALUE;
    }
  }

  private void add(Context context) {
    String password = Accounts.newPassword();
    try {
      Account account =
          people
              .accounts()
              .add(
                  Visitors.actor(context),
                  text(context, "name"),
                  text(context, "email"),
                  role(text(context, "role")),
                  password);
      show(context, new Said(account.name(), password, ""));
    } catch (Unfit unfit) {
      show(context, unfit);
    }
  }

  private void changeRole(Context context) {
    Role role = role(text(context, "role"));
    Account before = known(context);
    try {
      people.accounts().changeRole(Visitors.actor(context), before.id(), role);
    } catch (Unfit unfit) {
      show(context, unfit);
      return;
    }
    String undo = "/people/" + before.id() + "/role?role=" + before.role().key();
    done(context, undo, "people.done.role", before);
  }

  private void disable(Context context) {
    Account account = known(context);
    try {
      people.accounts().disable(Visitors.actor(context), account.id());
    } catch (Unfit unfit) {
      show(context, unfit);
      return;
    }
    done(context, "/people/" + account.id() + "/enable", "people.done.disabled", account);
  }

  private void enable(Context context) {
    Account account = people.accounts().enable(Visitors.actor(context), context.pathParam("id"));
    done(context, "/people/" + account.id() + "/disable", "people.done.enabled", account);
  }

  private void resetPassword(Context context) {
    String password = Accounts.newPassword();
    try {
      Account account =
          people
              .accounts()
              .resetPassword(Visitors.actor(context), context.pathParam("id"), password);
      show(context, new Said(account.name(), password, ""));
    } catch (Unfit unfit) {
      show(context, unfit);
    }
  }

  private static void done(Context context, String undo, String key, Account account) {
    Notices.leave(context, undo, key, account.name());
    context.redirect("/people", HttpStatus.SEE_OTHER);
  }

  private Account known(Context context) {
    return people
        .accounts()
        .find(context.pathParam("id"))
        .orElseThrow(() -> new Unfit(Slip.NO_SUCH_PERSON));
  }

  static Role role(String key) {
    return Role.of(key).orElseThrow(() -> new Unfit(Slip.NO_SUCH_ROLE));
  }

  /** A field of the form, or of the address when a notice takes something back. */
  private static String text(Context context, String field) {
    String typed = context.formParam(field);
    return typed != null ? typed : Objects.requireNonNullElse(context.queryParam(field), "");
  }
}
