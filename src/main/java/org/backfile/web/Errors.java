package org.backfile.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.desk.DeskUnavailable;
import org.backfile.people.Slip;
import org.backfile.people.Unfit;
import org.backfile.search.SearchUnavailable;
import org.backfile.web.view.ErrorView;
import org.backfile.web.view.Words;
import org.backfile.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a failure becomes an answer: a page for people, problem+json (RFC 9457) for
 * programs. No one outside ever sees more of it than a sentence.
 */
final class Errors {
  /** Marks a request whose answer already says what went wrong. */
  static final String ANSWERED = "answered";

  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  /** What programs are told: always the same, whoever runs them. */
  private static final Words ENGLISH = new Words(Wording.ENGLISH);

  /** What programs read, of a search or of a saved one. */
  private static final Pattern FILE = Pattern.compile("(/saved/[^/]+)?/(export|feed)\\..*");

  private final ArchivePages pages;

  Errors(ArchivePages pages) {
    this.pages = pages;
  }

  void map(RoutesConfig routes) {
    refusals(routes);
    routes.exception(
        SearchUnavailable.class,
        (down, context) -> {
          LOG.warn("Cannot search: {}", down.getMessage());
          String message = String.valueOf(down.getMessage());
          answer(context, words -> ErrorView.unavailable(message, words));
        });
    routes.exception(
        DeskUnavailable.class,
        (down, context) -> {
          LOG.warn("The desk cannot be used: {}", down.getMessage());
          String message = String.valueOf(down.getMessage());
          answer(context, words -> ErrorView.deskUnavailable(message, words));
        });
    routes.exception(
        Exception.class,
        (bug, context) -> {
          LOG.error("Failed on {}", context.path(), bug);
          answer(context, ErrorView::broken);
        });
    routes.error(
        404,
        "*",
        context -> {
          if (context.attribute(ANSWERED) == null) {
            answer(context, ErrorView::noPage);
          }
        });
  }

  private void refusals(RoutesConfig routes) {
    routes.exception(Refusal.class, (refusal, context) -> answer(context, refusal::view));
    routes.exception(
        Unfit.class, (unfit, context) -> answer(context, words -> view(unfit.slip(), words)));
    routes.exception(
        MethodNotAllowedResponse.class,
        (wrong, context) -> {
          context.header("Allow", allowed(wrong));
          answer(context, new Refusal(405, "error.no-method")::view);
        });
    routes.exception(
        HttpResponseException.class,
        (refused, context) -> {
          Refusal refusal = new Refusal(refused.getStatus(), "error.not-understood");
          answer(context, refused.getStatus() == 404 ? ErrorView::noPage : refusal::view);
        });
  }

  private static String allowed(MethodNotAllowedResponse wrong) {
    return wrong.getDetails().values().stream()
        .flatMap(methods -> Arrays.stream(methods.split(", ", -1)))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static ErrorView view(Slip slip, Words words) {
    int status =
        switch (slip) {
          case NO_SUCH_PERSON, NO_SUCH_KEY -> 404;
          case NAME_TAKEN, LAST_ADMIN -> 409;
          case TOO_MANY_TRIES -> 429;
          default -> 422;
        };
    return new ErrorView(
        status,
        words.wording().say("people.slip." + slip.key()),
        "",
        List.of(words.wording().say("people.again")));
  }

  private void answer(Context context, Function<Words, ErrorView> error) {
    context.attribute(ANSWERED, true);
    Freshness.forget(context);
    if (wantsPage(context)) {
      pages.error(context, error);
      return;
    }
    ErrorView view = error.apply(ENGLISH);
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", view.title());
    problem.put("status", view.status());
    problem.put("detail", detail(view));
    byte[] json = context.jsonMapper().toJsonString(problem, Map.class).getBytes(UTF_8);
    context.status(view.status()).contentType("application/problem+json").result(json);
  }

  /** What happened, unless the title says it, and the first thing to do. */
  private static String detail(ErrorView view) {
    String toDo = view.whatToDo().isEmpty() ? "" : view.whatToDo().getFirst();
    return (view.whatHappened() + " " + toDo).strip();
  }

  /** Whether people ask for what is at this address, and not programs. */
  static boolean wantsPage(Context context) {
    String path = context.path();
    return !path.startsWith("/api/")
        && !path.equals("/health")
        && !path.equals("/ready")
        && !FILE.matcher(path).matches()
        && !path.endsWith(".json");
  }
}
