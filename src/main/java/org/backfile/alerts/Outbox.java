package org.backfile.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.backfile.desk.Desk;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be sent, as those see it who send. Taking something out for a try and noting how it
 * went are a transaction each; what was taken and never noted is taken again under the same id.
 */
final class Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final Desk desk;
  private final Backoff backoff;
  private final RandomGenerator chance;

  Outbox(Desk desk, Backoff backoff, RandomGenerator chance) {
    this.desk = desk;
    this.backoff = backoff;
    this.chance = chance;
  }

  /** A try that is to be made. */
  record Parcel(
      Alert alert, String secret, String target, String content, Bulletin bulletin, int attempt) {}

  /** Whether there is nothing to send now, but for people who are gone. */
  boolean isEmpty(Instant now, Set<String> gone) {
    return desk.read(
        true,
        handle ->
            handle
                    .createQuery("select count(*)" + DUE)
                    .bind("now", now.toEpochMilli())
                    .bindList("gone", orNobody(gone))
                    .mapTo(Long.class)
                    .one()
                == 0);
  }

  /** An empty list is none that a database understands. */
  private static List<String> orNobody(Set<String> gone) {
    return gone.isEmpty() ? List.of("") : List.copyOf(gone);
  }

  /**
   * Takes out what is due, but for people who are gone. Someone else may take it when so much time
   * has gone by. What cannot be read is noted as refused and stays in the log.
   */
  List<Parcel> take(Instant now, Set<String> gone, int most, Duration time) {
    return desk.write(
        handle -> {
          List<String> ids =
              handle
                  .createQuery(
                      "select delivery.id"
                          + DUE
                          + " order by delivery.due, delivery.id limit :most")
                  .bind("now", now.toEpochMilli())
                  .bind("most", most)
                  .bindList("gone", orNobody(gone))
                  .mapTo(String.class)
                  .list();
          List<Parcel> parcels = new ArrayList<>();
          for (String id : ids) {
            Parcel parcel = begin(handle, id, now, time);
            if (parcel.bulletin().isReadable()) {
              parcels.add(parcel);
            } else {
              LOG.error("Delivery {} cannot be read and is not sent; the others are", id);
              note(handle, parcel, Outcome.never("What is to be sent cannot be read"), now);
            }
          }
          return parcels;
        });
  }

  private static final String DUE =
      " from delivery join alert on alert.id = delivery.alert where alert.deleted is null"
          + " and alert.owner not in (<gone>)"
          + " and (alert.state in ('live', 'broken')"
          + " or (delivery.kind = 'test' and alert.state != 'unsubscribed'))"
          + " and ((delivery.status = 'waiting' and delivery.due \\<= :now)"
          + " or (delivery.status = 'sending' and delivery.expires \\<= :now))";

  private static Parcel begin(Handle handle, String id, Instant now, Duration time) {
    handle
        .createUpdate(
            "update delivery set status = 'sending', expires = :expires,"
                + " attempts = attempts + 1 where id = :id")
        .bind("id", id)
        .bind("expires", now.plus(time).toEpochMilli())
        .execute();
    Parcel parcel =
        handle
            .createQuery(
                "select id, alert, target, content, made, attempts from delivery where id = :id")
            .bind("id", id)
            .map(
                (row, context) ->
                    new Parcel(
                        Alerts.byId(handle, row.getString("alert")).orElseThrow(),
                        Alerts.secret(handle, row.getString("alert")),
                        row.getString("target"),
                        row.getString("content"),
                        Deliveries.bulletin(row),
                        row.getInt("attempts")))
            .one();
    handle
        .createUpdate(
            "insert into delivery_attempt (delivery, number, started, outcome, response)"
                + " values (:id, :number, :now, '', '')")
        .bind("id", id)
        .bind("number", parcel.attempt())
        .bind("now", now.toEpochMilli())
        .execute();
    return parcel;
  }

  /** Notes how a try went, and says what is to become of the delivery. */
  Delivery.Status note(Parcel parcel, Outcome outcome, Instant now) {
    return desk.write(handle -> note(handle, parcel, outcome, now));
  }

  private Delivery.Status note(Handle handle, Parcel parcel, Outcome outcome, Instant now) {
    handle
        .createUpdate(
            "update delivery_attempt set ended = :now, outcome = :outcome,"
                + " response = :response where delivery = :id and number = :number")
        .bind("id", parcel.bulletin().delivery())
        .bind("number", parcel.attempt())
        .bind("now", now.toEpochMilli())
        .bind("outcome", outcome.kind().key())
        .bind("response", outcome.response())
        .execute();
    return end(handle, parcel, outcome, now);
  }

  private Delivery.Status end(Handle handle, Parcel parcel, Outcome outcome, Instant now) {
    String id = parcel.bulletin().delivery();
    Optional<Instant> next =
        outcome.kind() == Outcome.Kind.LATER
            ? backoff.next(began(handle, id), parcel.attempt(), outcome.atLeast(), now, chance)
            : Optional.empty();
    Delivery.Status status =
        switch (outcome.kind()) {
          case SENT -> Delivery.Status.SENT;
          case NEVER -> Delivery.Status.REFUSED;
          case LATER -> next.isPresent() ? Delivery.Status.WAITING : Delivery.Status.GIVEN_UP;
        };
    handle
        .createUpdate(
            "update delivery set status = :status, due = :due, ended = :ended where id = :id"
                + " and status <> 'sent'")
        .bind("id", id)
        .bind("status", status.key())
        .bind("due", next.orElse(now).toEpochMilli())
        .bind("ended", next.isPresent() ? null : (Long) now.toEpochMilli())
        .execute();
    return status;
  }

  /** When the first try was made. */
  private static Instant began(Handle handle, String id) {
    return Instant.ofEpochMilli(
        handle
            .createQuery("select min(started) from delivery_attempt where delivery = :id")
            .bind("id", id)
            .mapTo(Long.class)
            .one());
  }
}
