package org.backfile.alerts;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/**
 * Sends a bulletin as JSON. The signature is HMAC-SHA256 of the time, a dot and the body; the key
 * of the receiver's memory is the id of the delivery.
 */
final class WebhookSender implements Sender {
  static final String KEY = "Idempotency-Key";
  static final String TIMESTAMP = "Backfile-Timestamp";
  static final String SIGNATURE = "Backfile-Signature";

  /** A receiver that asks for more is not believed. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private static final Set<Integer> FOR_NOW = Set.of(408, 425, 429);

  private final PublicHosts hosts;

  WebhookSender(PublicHosts hosts) {
    this.hosts = hosts;
  }

  @Override
  public Outcome send(Outbox.Parcel parcel, Instant now) {
    Optional<URI> uri = WebhookAddress.of(parcel.target());
    if (uri.isEmpty()) {
      return Outcome.never("This is not an address of a webhook.");
    }
    try {
      String host = uri.orElseThrow().getHost();
      return outcome(
          new HttpPost(uri.orElseThrow())
              .send(hosts.of(host), headers(parcel, now), parcel.content()),
          now);
    } catch (PublicHosts.NotPublic inside) {
      return Outcome.never(String.valueOf(inside.getMessage()));
    } catch (UnknownHostException unknown) {
      return Outcome.later("The host is not known.");
    } catch (SSLException insecure) {
      return Outcome.later("No secure connection: " + insecure.getMessage());
    } catch (IOException problem) {
      return Outcome.later("No answer: " + problem.getMessage());
    }
  }

  private static Map<String, String> headers(Outbox.Parcel parcel, Instant now) {
    String time = Long.toString(now.getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("User-Agent", "Backfile");
    headers.put(KEY, parcel.bulletin().delivery());
    headers.put(TIMESTAMP, time);
    headers.put(
        SIGNATURE, "v1=" + Secrets.signature(parcel.secret(), time + "." + parcel.content()));
    return headers;
  }

  private static Outcome outcome(HttpPost.Answer answer, Instant now) {
    String told = ("HTTP " + answer.status() + "\n" + answer.body()).strip();
    if (answer.status() < 300) {
      return Outcome.sent(told);
    }
    if (answer.status() < 400) {
      return Outcome.never(told + "\nIt points to another address, which is not followed.");
    }
    if (answer.status() < 500 && !FOR_NOW.contains(answer.status())) {
      return Outcome.never(told);
    }
    Duration wait = wait(answer.headers().getOrDefault("retry-after", ""), now);
    return new Outcome(Outcome.Kind.LATER, told, wait);
  }

  /** {@code Retry-After} is a number of seconds or a date. */
  private static Duration wait(String retryAfter, Instant now) {
    try {
      Duration wait =
          retryAfter.matches("[0-9]{1,9}")
              ? Duration.ofSeconds(Long.parseLong(retryAfter))
              : Duration.between(
                  now,
                  ZonedDateTime.parse(
                      retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT)));
      return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    } catch (DateTimeException notSaid) {
      return Duration.ZERO;
    }
  }
}
