package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Optional;
import org.backfile.people.Actor;
import org.backfile.people.ApiKeys;
import org.backfile.people.People;
import org.backfile.people.Person;
import org.backfile.people.Right;
import org.backfile.people.SignInWays;
import org.backfile.query.Address;
import org.jspecify.annotations.Nullable;

/** Who asks, and whether they may. */
final class Visitors {
  /** The cookie of a session. */
  static final String SESSION = "session";

  private static final String PERSON = "person";
  private static final String BEARER = "Bearer ";

  private final People people;
  private final boolean nobodySignsIn;

  Visitors(People people, SignInWays ways) {
    this.people = people;
    this.nobodySignsIn = ways.isNone();
  }

  /** Who asked; until it is known, nobody who may do anything. */
  static Person of(Context context) {
    return Objects.requireNonNullElse(context.attribute(PERSON), Person.NOBODY);
  }

  /** Who asked, and from where. */
  static Actor actor(Context context) {
    return new Actor(of(context), Caller.of(context).address());
  }

  /** Whether a program asks for a person, with a key that no browser sends by itself. */
  static boolean cameWithKey(Context context) {
    return key(context).isPresent();
  }

  /** Where nobody signs in, everyone may do everything. */
  void begin(Context context) {
    context.attribute(PERSON, nobodySignsIn ? Person.LOCAL : Person.NOBODY);
  }

  /** Finds out who asks. A key that is shown decides alone: it never falls back on a cookie. */
  void recognize(Context context) {
    if (nobodySignsIn || context.path().startsWith("/static/")) {
      return;
    }
    Optional<String> key = key(context);
    if (key.isPresent()) {
      Person person =
          people.keys().find(key.get()).orElseThrow(() -> refused(context, "error.wrong-key"));
      greet(context, person);
    } else {
      Cookies.read(context, SESSION)
          .flatMap(people.sessions()::find)
          .ifPresent(person -> greet(context, person));
    }
  }

  private static void greet(Context context, Person person) {
    context.attribute(PERSON, person);
    if (Gate.isRead(context)) {
      context.header("Cache-Control", "private, no-cache");
    }
    context.header("Vary", "Cookie, Authorization");
  }

  /** A handler that is only reached by people who may. */
  Handler admitting(@Nullable Right right, Handler handler) {
    return context -> {
      if (right == null || of(context).may(right)) {
        handler.handle(context);
      } else if (!of(context).isNobody()) {
        throw new Refusal(403, "error.not-allowed");
      } else if (isSeen(context)) {
        String back = Address.encode(Visits.address(context));
        context.redirect("/sign-in?back=" + back, HttpStatus.SEE_OTHER);
      } else {
        throw refused(context, "error.not-signed-in");
      }
    };
  }

  /** Whether a browser shows the answer in a window, so that its user can sign in there. */
  private static boolean isSeen(Context context) {
    boolean reads = context.method().equals(HandlerType.GET);
    String wanted = Objects.requireNonNullElse(context.header("Accept"), "");
    return reads
        && (Errors.wantsPage(context)
            || (wanted.contains("text/html") && !context.path().startsWith("/api/")));
  }

  private static Refusal refused(Context context, String key) {
    context.header("WWW-Authenticate", "Bearer realm=\"Backfile\"");
    return new Refusal(401, key);
  }

  private static Optional<String> key(Context context) {
    String shown = Objects.requireNonNullElse(context.header("Authorization"), "");
    return Optional.of(shown)
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip())
        .filter(key -> key.startsWith(ApiKeys.MARK));
  }
}
