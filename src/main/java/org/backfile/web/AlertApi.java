package org.backfile.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.backfile.alerts.Alert;
import org.backfile.alerts.Deliveries;
import org.backfile.alerts.ExpectedVolume;
import org.backfile.alerts.Watched;
import org.backfile.people.Right;
import org.backfile.web.view.AlertJson;

/** Alerts and their log for programs. */
final class AlertApi {
  private static final String ALL = "/api/v1/alerts";
  private static final String ONE = ALL + "/{id}";
  private static final String SENT = ALL + "/deliveries";
  private static final int MOST = 100;

  private final AlertActs acts;
  private final AlertFields fields;

  AlertApi(AlertActs acts) {
    this.acts = acts;
    this.fields = new AlertFields(acts.settings());
  }

  List<Route> routes() {
    return List.of(
        Route.get(ALL, Right.KEEP, this::list),
        Route.post(ALL, Right.KEEP, this::make),
        Route.get(ALL + "/volume", Right.KEEP, this::volume),
        Route.get(SENT, Right.KEEP, this::sent),
        Route.get(SENT + "/{delivery}", Right.KEEP, this::delivery),
        Route.post(SENT + "/{delivery}/again", Right.KEEP, this::again),
        Route.get(ONE, Right.KEEP, context -> show(context, acts.asked(context))),
        new Route(HandlerType.PUT, ONE, Right.KEEP, this::change),
        new Route(HandlerType.DELETE, ONE, Right.KEEP, act(acts::delete)),
        Route.post(ONE + "/undelete", Right.KEEP, act(a -> acts.alerts().undelete(a.id()))),
        Route.post(ONE + "/pause", Right.KEEP, act(a -> acts.alerts().pause(a.id()))),
        Route.post(ONE + "/resume", Right.KEEP, act(acts::resume)),
        Route.post(ONE + "/secret", Right.KEEP, this::secret),
        Route.post(ONE + "/test", Right.KEEP, this::test));
  }

  /** What is in use, or with {@code ?deleted=true} the bin. */
  private void list(Context context) {
    boolean bin = Asked.isForBin(context);
    List<Alert> all = bin ? acts.binned(context) : acts.own(context);
    context.json(
        Map.of("alerts", all.stream().map(a -> AlertJson.of(a, acts.watched(a))).toList()));
  }

  /** The one time that the secret is told. */
  private void make(Context context) {
    Map<?, ?> asked = body(context);
    Watched search = acts.search(String.valueOf(asked.get("search")), context);
    Alert alert = acts.make(search, fields.ofJson(asked, null), context);
    Map<String, Object> json = AlertJson.of(alert, acts.watched(alert));
    json.put("secret", acts.alerts().secret(alert.id()));
    context.status(201).header("Location", ALL + "/" + alert.id()).json(json);
  }

  private void change(Context context) {
    Alert alert = acts.asked(context);
    acts.change(alert, fields.ofJson(body(context), alert));
    show(context, acts.asked(context));
  }

  private void secret(Context context) {
    context.json(Map.of("secret", acts.alerts().renewSecret(acts.asked(context).id())));
  }

  private void test(Context context) {
    context.status(202).json(Map.of("delivery", acts.test(acts.asked(context))));
  }

  private void volume(Context context) {
    Watched search = acts.search(String.valueOf(context.queryParam("search")), context);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("days", ExpectedVolume.DAYS);
    acts.volume(search)
        .ifPresent(
            volume -> {
              json.put("came", volume.came());
              json.put("complete", volume.all());
              json.put("published", volume.published());
            });
    context.json(json);
  }

  private void sent(Context context) {
    Deliveries.Asked asked = AlertLog.asked(context);
    int page = AlertLog.page(context);
    context.json(
        AlertJson.log(
            acts.deliveries().page(asked, (long) (page - 1) * MOST, MOST),
            acts.deliveries().count(asked),
            page));
  }

  private void delivery(Context context) {
    context.json(AlertJson.of(acts.delivery(context)));
  }

  private void again(Context context) {
    acts.again(acts.delivery(context));
    delivery(context);
  }

  private Handler act(Consumer<Alert> act) {
    return context -> {
      act.accept(acts.asked(context));
      show(context, acts.asked(context));
    };
  }

  private void show(Context context, Alert alert) {
    context.json(AlertJson.of(alert, acts.watched(alert)));
  }

  private static Map<?, ?> body(Context context) {
    try {
      return Objects.requireNonNull(context.bodyAsClass(Map.class));
    } catch (Exception notAnObject) {
      // Also what the reader of JSON throws without declaring it.
      throw new Refusal(400, "alerts.error.no-channel");
    }
  }
}
