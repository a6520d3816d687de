package org.backfile.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.backfile.people.NotProven;
import org.backfile.people.OpenId;
import org.backfile.people.OpenId.Journey;
import org.backfile.people.People;
import org.backfile.people.Person;
import org.backfile.people.SignInWays;
import org.backfile.people.SignIns.Outcome;
import org.backfile.web.view.SignInView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where people say who they are, and where they leave. */
final class SignInPages {
  private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);
  private static final String JOURNEY = "journey";
  private static final String SEPARATOR = "\u001f";
  private static final String RETURN = "/sign-in/return";
  private static final int LONGEST_BACK = 1_000;
  private static final Duration LONGEST_JOURNEY = Duration.ofMinutes(10);

  private final People people;
  private final SignInWays ways;
  private final ArchivePages pages;
  private final @Nullable OpenId openId;

  SignInPages(People people, SignInWays ways, ArchivePages pages, Clock clock) {
    this.people = people;
    this.ways = ways;
    this.pages = pages;
    this.openId = ways.openId() == null ? null : new OpenId(ways.openId(), clock);
  }

  List<Route> routes() {
    return List.of(
        Route.open("/sign-in", this::show),
        new Route(HandlerType.POST, "/sign-in", null, this::signIn),
        new Route(HandlerType.POST, "/sign-out", null, this::signOut),
        Route.open("/sign-in/provider", this::toProvider),
        Route.open(RETURN, this::fromProvider));
  }

  private void show(Context context) {
    String back = back(context.queryParam("back"));
    if (Visitors.of(context).isNobody()) {
      show(context, "", back, "");
    } else {
      context.redirect(back, HttpStatus.SEE_OTHER);
    }
  }

  private void show(Context context, String name, String back, String problem) {
    context.header("Cache-Control", "no-store");
    pages.show(
        context,
        "sign-in",
        words ->
            new SignInView(
                ways.passwords(),
                openId != null,
                name,
                back,
                problem.isEmpty() ? "" : words.wording().say(problem)));
  }

  private void signIn(Context context) {
    if (!ways.passwords()) {
      throw new Refusal(404, "people.off");
    }
    String name = text(context.formParam("name"));
    String back = back(context.formParam("back"));
    Outcome outcome =
        people
            .signIns()
            .byPassword(name, text(context.formParam("password")), Caller.of(context).address());
    switch (outcome) {
      case Outcome.Admitted(Person person) -> admit(context, person, back);
      case Outcome.Refused() -> {
        context.status(422);
        show(context, name, back, "people.sign-in.wrong");
      }
      case Outcome.TooMany(Duration pause) -> tooMany(context, name, back, pause);
    }
  }

  private void tooMany(Context context, String name, String back, Duration pause) {
    context.status(429).header("Retry-After", Long.toString(pause.toSeconds() + 1));
    show(context, name, back, "people.sign-in.too-many");
  }

  /** Every sign-in begins a session of its own, whatever cookie the browser came with. */
  private void admit(Context context, Person person, String back) {
    Cookies.read(context, Visitors.SESSION).ifPresent(people.sessions()::end);
    String secret = people.sessions().begin(person);
    Cookies.write(context, Visitors.SESSION, secret, Cookies.WHILE_OPEN);
    context.redirect(back, HttpStatus.SEE_OTHER);
  }

  private void signOut(Context context) {
    boolean ended =
        Cookies.read(context, Visitors.SESSION).map(people.sessions()::end).orElse(false);
    if (ended && Visitors.of(context).isSignedIn()) {
      people.audit().note(Visitors.actor(context), "sign-out", "");
    }
    Cookies.clear(context, Visitors.SESSION);
    context.redirect("/sign-in", HttpStatus.SEE_OTHER);
  }

  private void toProvider(Context context) {
    OpenId provider = provider();
    checkSender(context);
    Journey journey = Journey.to(back(context.queryParam("back")));
    Duration pause = people.signIns().leave(Caller.of(context).address());
    if (!pause.isZero()) {
      tooMany(context, "", journey.back(), pause);
      return;
    }
    try {
      URI there = provider.begin(journey, returning(context));
      Cookies.write(context, JOURNEY, kept(journey), (int) LONGEST_JOURNEY.toSeconds());
      context.redirect(there.toString(), HttpStatus.SEE_OTHER);
    } catch (NotProven unreachable) {
      refuse(context, unreachable);
    }
  }

  private void fromProvider(Context context) {
    OpenId provider = provider();
    checkSender(context);
    Journey journey =
        Cookies.read(context, JOURNEY)
            .flatMap(SignInPages::journey)
            .orElseThrow(() -> new Refusal(422, "people.sign-in.no-journey"));
    Cookies.clear(context, JOURNEY);
    try {
      URI returned = URI.create(Visits.site(context) + Visits.address(context));
      Outcome outcome =
          people
              .signIns()
              .byProvider(
                  () -> provider.complete(journey, returned, returning(context)),
                  provider.usual(),
                  Caller.of(context).address());
      switch (outcome) {
        case Outcome.Admitted(Person person) -> admit(context, person, journey.back());
        case Outcome.Refused() -> throw new Refusal(403, "people.sign-in.outside");
        case Outcome.TooMany(Duration pause) -> tooMany(context, "", journey.back(), pause);
      }
    } catch (NotProven | IllegalArgumentException forged) {
      refuse(context, forged);
    }
  }

  /** Only a window goes to a provider and back: a page elsewhere could load these as pictures. */
  private static void checkSender(Context context) {
    boolean isWindow =
        "navigate".equals(context.header("Sec-Fetch-Mode"))
            && "document".equals(context.header("Sec-Fetch-Dest"));
    if ("cross-site".equals(context.header("Sec-Fetch-Site")) && !isWindow) {
      throw new Refusal(403, "error.from-elsewhere");
    }
  }

  private void refuse(Context context, Exception why) {
    LOG.warn("No sign-in by the provider: {}", why.getMessage());
    context.status(422);
    show(context, "", "/", "people.sign-in.provider-failed");
  }

  private OpenId provider() {
    if (openId == null) {
      throw new Refusal(404, "people.off");
    }
    return openId;
  }

  private static URI returning(Context context) {
    return URI.create(Visits.site(context) + RETURN);
  }

  private static String kept(Journey journey) {
    String text =
        String.join(
            SEPARATOR, journey.state(), journey.nonce(), journey.verifier(), journey.back());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static Optional<Journey> journey(String kept) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(kept), UTF_8).split(SEPARATOR, -1);
      return parts.length == 4
          ? Optional.of(new Journey(parts[0], parts[1], parts[2], back(parts[3])))
          : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Nobody is led to another site, however the address was made. */
  private static String back(@Nullable String asked) {
    String back = text(asked);
    return back.length() <= LONGEST_BACK && Visits.isOwnPath(back) ? back : "/";
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }
}
