package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.people.Account;
import org.backfile.people.ApiKey;
import org.backfile.people.People;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.people.Slip;
import org.backfile.people.Unfit;
import org.backfile.web.view.AccountView;
import org.backfile.web.view.AccountView.Said;
import org.jspecify.annotations.Nullable;

/** What people do for themselves: their password and the keys of their programs. */
final class AccountPages {
  private static final int LONGEST_DAYS = 3_660;

  private final People people;
  private final ArchivePages pages;
  private final Clock clock;

  AccountPages(People people, ArchivePages pages, Clock clock) {
    this.people = people;
    this.pages = pages;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/account", Right.READ, context -> show(context, Said.NOTHING)),
        Route.post("/account/password", Right.READ, this::changePassword),
        Route.post("/account/keys", Right.READ, this::makeKey),
        Route.post("/account/keys/{id}/revoke", Right.READ, this::revokeKey));
  }

  private void show(Context context, Said said) {
    Person person = Visitors.of(context);
    Account account = account(people, person);
    List<ApiKey> keys = people.keys().of(person);
    context.header("Cache-Control", "no-store");
    pages.show(context, "account", words -> AccountView.of(person, account, keys, said, words));
  }

  private void show(Context context, Unfit unfit) {
    context.status(422);
    String problem = Visits.of(context).words().wording().say("people.slip." + unfit.slip().key());
    show(context, new Said("", problem));
  }

  private void changePassword(Context context) {
    refuseKeys(context);
    try {
      people
          .accounts()
          .changePassword(
              Visitors.actor(context), text(context, "until"), text(context, "password"));
    } catch (Unfit unfit) {
      show(context, unfit);
      return;
    }
    String secret = people.sessions().begin(Visitors.of(context));
    Cookies.write(context, Visitors.SESSION, secret, Cookies.WHILE_OPEN);
    Notices.leave(context, "", "people.done.password");
    context.redirect("/account", HttpStatus.SEE_OTHER);
  }

  private void makeKey(Context context) {
    refuseKeys(context);
    try {
      ApiKey.Made made =
          makeKey(
              people,
              context,
              new Wanted(
                  text(context, "name"),
                  rights(context.formParams("right")),
                  expires(text(context, "days"), clock)));
      show(context, new Said(made.secret(), ""));
    } catch (Unfit unfit) {
      show(context, unfit);
    }
  }

  /** A key as it is asked for. */
  record Wanted(String name, Set<Right> rights, @Nullable Instant expires) {}

  /**
   * What proves who someone is, is changed by that person alone. A key that is found out would live
   * on in others that it made, or put an end to theirs.
   */
  static void refuseKeys(Context context) {
    if (Visitors.cameWithKey(context)) {
      throw new Refusal(403, "people.key.by-key");
    }
  }

  static ApiKey.Made makeKey(People people, Context context, Wanted wanted) {
    account(people, Visitors.of(context));
    return people.keys().make(Visitors.actor(context), wanted.name, wanted.rights, wanted.expires);
  }

  /** The account of a person; where nobody signs in there is none. */
  static Account account(People people, Person person) {
    return people.accounts().find(person.id()).orElseThrow(() -> new Refusal(404, "people.off"));
  }

  private void revokeKey(Context context) {
    refuseKeys(context);
    ApiKey key = people.keys().revoke(Visitors.actor(context), context.pathParam("id"));
    Notices.leave(context, "", "people.done.revoked", key.name());
    context.redirect("/account", HttpStatus.SEE_OTHER);
  }

  /** Rights by their keys; one that is unknown is none that anybody has. */
  static Set<Right> rights(List<String> keys) {
    EnumSet<Right> rights = EnumSet.noneOf(Right.class);
    for (String key : keys) {
      rights.add(Right.of(key).orElseThrow(() -> new Unfit(Slip.KEY_WITHOUT_RIGHTS)));
    }
    return rights;
  }

  /** So many days from now; null for no number, which means never. */
  static @Nullable Instant expires(String days, Clock clock) {
    try {
      int number = days.isEmpty() ? 0 : Integer.parseInt(days);
      if (number < 0 || number > LONGEST_DAYS) {
        throw new Unfit(Slip.KEY_EXPIRED);
      }
      return number == 0 ? null : clock.instant().plus(Duration.ofDays(number));
    } catch (NumberFormatException notANumber) {
      throw new Unfit(Slip.KEY_EXPIRED);
    }
  }

  private static String text(Context context, String field) {
    return Optional.ofNullable(context.formParam(field)).orElse("");
  }
}
