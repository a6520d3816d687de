package org.backfile.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.backfile.desk.Desk;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The log of everything that alerts sent or are about to send. Nothing is ever taken out of it.
 * Safe for use by many threads.
 *
 * <p>Every method throws {@link org.backfile.desk.DeskUnavailable} when the desk cannot be used.
 */
public final class Deliveries {
  /** How many are read at once. */
  private static final int CHUNK = 100;

  private final Desk desk;

  public Deliveries(Desk desk) {
    this.desk = desk;
  }

  /** Whose, and of which alert; empty for all of a person's. */
  public record Asked(String owner, String alert) {}

  /** How many there are. */
  public long count(Asked asked) {
    return desk.read(
        0L,
        handle ->
            bind(handle.createQuery("select count(*) from delivery" + where(asked)), asked)
                .mapTo(Long.class)
                .one());
  }

  /** Some of them with their receipts, the newest first. */
  public List<Delivery> page(Asked asked, long from, int most) {
    return desk.read(
        List.of(),
        handle -> {
          Query query =
              bind(
                      handle.createQuery(
                          "select * from delivery"
                              + where(asked)
                              + " order by made desc, id limit :most offset :from"),
                      asked)
                  .bind("most", most)
                  .bind("from", from);
          return query.map((row, context) -> row(row)).list().stream()
              .map(delivery -> withAttempts(handle, delivery))
              .toList();
        });
  }

  /** Gives every one of them to a taker, the newest first, without holding them all. */
  public void each(Asked asked, Consumer<Delivery> taker) {
    long from = 0;
    List<Delivery> page;
    do {
      page = page(asked, from, CHUNK);
      page.forEach(taker);
      from += page.size();
    } while (page.size() == CHUNK);
  }

  /** The delivery with this id; empty when this person has none such. */
  public Optional<Delivery> find(String id, String owner) {
    return desk.read(
        Optional.empty(),
        handle ->
            handle
                .createQuery("select * from delivery where id = :id and owner = :owner")
                .bind("id", id)
                .bind("owner", owner)
                .map((row, context) -> row(row))
                .findOne()
                .map(delivery -> withAttempts(handle, delivery)));
  }

  /** Tries again what failed, under the same id. Does nothing to others. */
  public void again(String id, Instant now) {
    desk.write(
        handle ->
            handle
                .createUpdate(
                    "update delivery set status = 'waiting', due = :now, ended = null"
                        + " where id = :id and status in ('refused', 'given-up')")
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .execute());
  }

  /** Sends a test on the way of an alert, with nothing in it. */
  public String test(Alert alert, Watched search, String site, Instant now) {
    Bulletin.Origin origin = Correspondent.origin(alert, search, site);
    Bulletin test =
        new Bulletin(
            Secrets.id(),
            Bulletin.TEST,
            origin,
            now.truncatedTo(ChronoUnit.SECONDS).toString(),
            List.of(),
            List.of());
    desk.write(handle -> put(handle, alert, test, now));
    return test.delivery();
  }

  static int put(Handle handle, Alert alert, Bulletin bulletin, Instant now) {
    boolean nothing = bulletin.articles().isEmpty() && !bulletin.isTest();
    return handle
        .createUpdate(
            "insert into delivery (id, alert, owner, target, kind, status, articles, folded,"
                + " content, made, due, expires, attempts) values (:id, :alert, :owner, :target,"
                + " :kind, :status, :articles, :folded, :content, :now, :now, 0, 0)")
        .bind("id", bulletin.delivery())
        .bind("alert", alert.id())
        .bind("owner", alert.owner())
        .bind("target", alert.terms().target())
        .bind("kind", bulletin.kind())
        .bind("status", (nothing ? Delivery.Status.FOLDED : Delivery.Status.WAITING).key())
        .bind("articles", bulletin.articles().size())
        .bind("folded", bulletin.folded().size())
        .bind("content", BulletinJson.write(bulletin))
        .bind("now", now.toEpochMilli())
        .execute();
  }

  private static String where(Asked asked) {
    return " where owner = :owner" + (asked.alert().isEmpty() ? "" : " and alert = :alert");
  }

  private static Query bind(Query query, Asked asked) {
    query.bind("owner", asked.owner());
    return asked.alert().isEmpty() ? query : query.bind("alert", asked.alert());
  }

  private static Delivery withAttempts(Handle handle, Delivery bare) {
    List<Delivery.Attempt> attempts =
        handle
            .createQuery(
                "select * from delivery_attempt where delivery = :delivery order by number")
            .bind("delivery", bare.id())
            .map((row, context) -> attempt(row))
            .list();
    return new Delivery(
        bare.id(),
        bare.alert(),
        bare.target(),
        bare.status(),
        bare.bulletin(),
        bare.made(),
        bare.due(),
        bare.ended(),
        attempts);
  }

  private static Delivery.Attempt attempt(ResultSet row) throws SQLException {
    return new Delivery.Attempt(
        row.getInt("number"),
        Instant.ofEpochMilli(row.getLong("started")),
        Alerts.time(row, "ended"),
        row.getString("outcome"),
        row.getString("response"));
  }

  /** What a row says, which nothing that happened to it keeps from being logged. */
  static Bulletin bulletin(ResultSet row) throws SQLException {
    String id = row.getString("id");
    Instant made = Instant.ofEpochMilli(row.getLong("made"));
    return BulletinJson.read(row.getString("content"))
        .filter(bulletin -> bulletin.delivery().equals(id))
        .orElse(Bulletin.unreadable(id, made));
  }

  private static Delivery row(ResultSet row) throws SQLException {
    return new Delivery(
        row.getString("id"),
        row.getString("alert"),
        row.getString("target"),
        Delivery.Status.of(row.getString("status")),
        bulletin(row),
        Instant.ofEpochMilli(row.getLong("made")),
        Instant.ofEpochMilli(row.getLong("due")),
        Alerts.time(row, "ended"),
        List.of());
  }
}
