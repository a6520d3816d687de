package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.backfile.alerts.Alert;
import org.backfile.alerts.Unsubscribing;
import org.backfile.alerts.Watched;
import org.backfile.people.Right;
import org.backfile.web.view.AlertFormView;
import org.backfile.web.view.AlertView;
import org.backfile.web.view.AlertsView;
import org.backfile.web.view.UnsubscribeView;

/** The pages of alerts. */
final class AlertPages {
  private static final String ALL = "/alerts";
  private static final String ONE = ALL + "/{id}";

  private final AlertActs acts;
  private final AlertFields fields;
  private final ArchivePages pages;
  private final Unsubscribing unsubscribing;

  AlertPages(AlertActs acts, ArchivePages pages) {
    this.acts = acts;
    this.fields = new AlertFields(acts.settings());
    this.pages = pages;
    this.unsubscribing = new Unsubscribing(acts.alerts());
  }

  List<Route> routes() {
    return List.of(
        Route.get(ALL, Right.KEEP, this::list),
        Route.get(ALL + "/new", Right.KEEP, this::form),
        Route.post(ALL, Right.KEEP, this::make),
        Route.get(ONE, Right.KEEP, context -> show(context, acts.asked(context), "")),
        Route.post(ONE, Right.KEEP, this::change),
        Route.post(ONE + "/pause", Right.KEEP, act("paused", "resume", this::pause)),
        Route.post(ONE + "/resume", Right.KEEP, act("resumed", "", acts::resume)),
        Route.post(ONE + "/test", Right.KEEP, act("test", "", acts::test)),
        Route.post(ONE + "/undelete", Right.KEEP, act("undeleted", "", this::undelete)),
        Route.post(ONE + "/delete", Right.KEEP, this::delete),
        Route.post(ONE + "/secret", Right.KEEP, this::secret),
        Route.open(ONE + "/unsubscribe", context -> unsubscribe(context, false)),
        new Route(
            HandlerType.POST, ONE + "/unsubscribe", null, context -> unsubscribe(context, true)));
  }

  private void list(Context context) {
    List<AlertsView.Watching> all = watching(acts.own(context));
    List<AlertsView.Watching> bin = watching(acts.binned(context));
    pages.show(context, "alerts", words -> AlertsView.of(all, bin, acts.alerts().zone(), words));
  }

  private List<AlertsView.Watching> watching(List<Alert> alerts) {
    return alerts.stream()
        .map(alert -> new AlertsView.Watching(alert, acts.watched(alert)))
        .toList();
  }

  private void form(Context context) {
    String named = Objects.requireNonNullElse(context.queryParam("search"), "");
    if (named.isEmpty()) {
      pages.show(
          context, "alert-new", words -> AlertFormView.choice(acts.searches(context), words));
      return;
    }
    Watched search = acts.search(named, context);
    pages.show(
        context,
        "alert-new",
        words ->
            AlertFormView.of(
                search,
                acts.volume(search),
                !acts.settings().mail().isOff(),
                acts.alerts().zone(),
                words));
  }

  private void make(Context context) {
    Watched search =
        acts.search(Objects.requireNonNullElse(context.formParam("search"), ""), context);
    Alert alert = acts.make(search, fields.ofForm(context, null), context);
    Notices.leave(context, "", "alerts.done.made");
    context.redirect(alert.path(), HttpStatus.SEE_OTHER);
  }

  private void change(Context context) {
    Alert alert = acts.asked(context);
    acts.change(alert, fields.ofForm(context, alert));
    Notices.leave(context, "", "alerts.done.saved");
    context.redirect(alert.path(), HttpStatus.SEE_OTHER);
  }

  private void show(Context context, Alert alert, String secret) {
    Optional<Watched> search = acts.watched(alert);
    pages.show(
        context,
        "alert",
        words -> AlertView.of(alert, search, secret, acts.alerts().zone(), words));
  }

  private void pause(Alert alert) {
    acts.alerts().pause(alert.id());
  }

  private void undelete(Alert alert) {
    acts.alerts().undelete(alert.id());
  }

  private void delete(Context context) {
    Alert alert = acts.asked(context);
    acts.delete(alert);
    Notices.leave(context, alert.path() + "/undelete", "alerts.done.deleted");
    context.redirect(ALL, HttpStatus.SEE_OTHER);
  }

  /** Answered at once, as a secret stands in no address and in no cookie. */
  private void secret(Context context) {
    Alert alert = acts.asked(context);
    String secret = acts.alerts().renewSecret(alert.id());
    show(context, alert, secret);
  }

  private Handler act(String done, String undo, Consumer<Alert> act) {
    return context -> {
      Alert alert = acts.asked(context);
      act.accept(alert);
      String back = undo.isEmpty() ? "" : alert.path() + "/" + undo;
      Notices.leave(context, back, "alerts.done." + done);
      context.redirect(alert.path(), HttpStatus.SEE_OTHER);
    };
  }

  /** Who has the link needs no account; asking changes nothing, as mail readers look at links. */
  private void unsubscribe(Context context, boolean sure) {
    String token = Objects.requireNonNullElse(context.queryParam("token"), "");
    Alert alert =
        unsubscribing
            .of(context.pathParam("id"), token)
            .orElseThrow(() -> new Refusal(404, "alerts.error.bad-token"));
    if (sure) {
      acts.alerts().unsubscribe(alert.id());
    }
    String name = acts.watched(alert).map(search -> search.saved().name()).orElse("");
    pages.show(context, "unsubscribe", words -> UnsubscribeView.of(alert, token, name, sure));
  }
}
