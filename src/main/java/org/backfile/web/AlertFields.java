package org.backfile.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.alerts.Alert;
import org.backfile.alerts.AlertSettings;
import org.backfile.alerts.Channel;
import org.backfile.alerts.MailAddress;
import org.backfile.alerts.Schedule;
import org.backfile.alerts.WebhookAddress;
import org.backfile.wording.Wording;
import org.jspecify.annotations.Nullable;

/** What a form or a program says of an alert, read and checked. */
final class AlertFields {
  private static final int LONGEST_SHOWN = 100;

  private final AlertSettings settings;

  AlertFields(AlertSettings settings) {
    this.settings = settings;
  }

  /** The fields of a form. */
  Alert.Terms ofForm(Context context, @Nullable Alert former) {
    Channel channel = channel(text(context.formParam("channel")), former);
    String target = text(context.formParam(channel.key()));
    boolean hours = "hours".equals(context.formParam("when"));
    Schedule schedule =
        hours
            ? hours(Schedule.of(context.formParams("day"), times(context.formParam("times"))))
            : Schedule.AT_ONCE;
    return new Alert.Terms(
        channel, target(channel, target), schedule, language(context.formParam("language")));
  }

  /** The fields of a JSON object; those of a former alert stand for what is not said. */
  Alert.Terms ofJson(Map<?, ?> fields, @Nullable Alert former) {
    Channel channel = channel(text(fields.get("channel")), former);
    String target = text(fields.get("target"));
    String key = text(fields.get("schedule"));
    String language = text(fields.get("language"));
    if (former == null) {
      Schedule schedule = key.isEmpty() ? Schedule.AT_ONCE : hours(Schedule.of(key));
      return new Alert.Terms(channel, target(channel, target), schedule, language(language));
    }
    Alert.Terms terms = former.terms();
    return new Alert.Terms(
        channel,
        target.isEmpty() ? terms.target() : target(channel, target),
        key.isEmpty() ? terms.schedule() : hours(Schedule.of(key)),
        language.isEmpty() ? terms.language() : language(language));
  }

  private Channel channel(String key, @Nullable Alert former) {
    if (former != null) {
      return former.terms().channel();
    }
    Channel channel =
        Channel.of(key).orElseThrow(() -> new Refusal(400, "alerts.error.no-channel"));
    if (channel == Channel.MAIL && settings.mail().isOff()) {
      throw new Refusal(409, "alerts.error.mail-off");
    }
    return channel;
  }

  private String target(Channel channel, String text) {
    String shown = text.substring(0, Math.min(LONGEST_SHOWN, text.length()));
    return switch (channel) {
      case MAIL ->
          MailAddress.of(text).orElseThrow(() -> new Refusal(400, "alerts.error.not-mail", shown));
      case WEBHOOK -> {
        URI webhook =
            WebhookAddress.of(text)
                .orElseThrow(() -> new Refusal(400, "alerts.error.not-webhook", shown));
        if (settings.isClosed(webhook)) {
          throw new Refusal(400, "alerts.error.inside", webhook.getHost());
        }
        yield webhook.toString();
      }
    };
  }

  private static Schedule hours(Optional<Schedule> schedule) {
    return schedule.orElseThrow(() -> new Refusal(400, "alerts.error.no-schedule"));
  }

  /** {@code 8:00} is {@code 08:00}. */
  private static List<String> times(@Nullable String text) {
    return Stream.of(text(text).split("[,; ]+", -1))
        .filter(time -> !time.isEmpty())
        .map(time -> time.length() == 4 ? "0" + time : time)
        .toList();
  }

  private static String language(@Nullable String tag) {
    return Wording.of(text(tag)).orElse(Wording.ENGLISH).tag();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString().strip();
  }
}
